package dev.lector.evaluation.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lector.evaluation.score.Scorer;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Tiny files in the published formats, written here. */
class DatasetTest {
    @TempDir
    private Path folder;

    @Test
    void shouldReadTheCommonShape() throws IOException {
        write("a.json", "{'id':'a','kind':'invoice','file':'a.pdf','fields':{'x':'1'},'types':{'x':'id'}}");
        write("index.json", "[]");
        Case one = only(Dataset.CORPUS);
        assertThat(one.id()).isEqualTo("a");
        assertThat(one.file()).isEqualTo(folder.resolve("a.pdf"));
    }

    @Test
    void shouldReadSroie() throws IOException {
        picture("img/X1.jpg", 200, 400);
        write("entities/X1.txt", "{'company':'BUCH & BLATT','date':'25/12/2018','address':'Weg 1','total':'9.00'}");
        write("box/X1.txt", "20,40,120,40,120,60,20,60,BUCH & BLATT\n20,80,80,80,80,100,20,100,TOTAL, RM 9.00\n");
        JsonNode truth = only(Dataset.SROIE).truth();
        assertThat(truth.at("/fields/seller_name").asString("")).isEqualTo("BUCH & BLATT");
        assertThat(truth.at("/fields/date").asString("")).isEqualTo("2018-12-25");
        assertThat(truth.at("/types/total").asString("")).isEqualTo("amount");
        assertThat(truth.at("/boxes/seller_name/0").toString()).isEqualTo("[1,100.0,100.0,600.0,150.0]");
        assertThat(truth.at("/boxes/total/0/2").asDouble(0)).isEqualTo(200);
    }

    @Test
    void shouldReadCord() throws IOException {
        picture("image/r0.png", 10, 10);
        String quad = "'quad':{'x1':10,'y1':20,'x2':60,'y2':20,'x3':60,'y3':40,'x4':10,'y4':40}";
        write(
                "json/r0.json",
                "{'meta':{'image_size':{'width':100,'height':200}},'valid_line':["
                        + "{'category':'menu.nm','group_id':3,'words':[{'text':'Tea','is_key':0," + quad + "}]},"
                        + "{'category':'menu.price','group_id':3,'words':[{'text':'5,000','is_key':0," + quad + "}]},"
                        + "{'category':'total.total_price','group_id':4,'words':[{'text':'TOTAL','is_key':1," + quad
                        + "},{'text':'5,000','is_key':0," + quad + "}]}]}");
        JsonNode truth = only(Dataset.CORD).truth();
        assertThat(truth.at("/fields/total").asString("")).isEqualTo("5,000");
        assertThat(truth.at("/boxes/total/0").toString()).isEqualTo("[1,100.0,100.0,600.0,200.0]");
        assertThat(truth.path("lines").toString()).isEqualTo("[{\"description\":\"Tea\",\"line_total\":\"5,000\"}]");
        assertThat(truth.path("lines_complete").asBoolean(false)).isTrue();
    }

    @Test
    void shouldReadFunsd() throws IOException {
        picture("images/f.png", 100, 100);
        write(
                "annotations/f.json",
                "{'form':[{'id':0,'text':'Name:','label':'question','box':[0,0,20,10],'linking':[[0,1]],'words':[]},"
                        + "{'id':1,'text':'Ada','label':'answer','box':[30,0,50,10],'linking':[[0,1]],'words':[]},"
                        + "{'id':2,'text':'Empty:','label':'question','box':[0,20,20,30],'linking':[],'words':[]}]}");
        JsonNode truth = only(Dataset.FUNSD).truth();
        assertThat(truth.path("fields").toString()).isEqualTo("{\"Name:\":\"Ada\"}");
        assertThat(truth.path("boxes").path("Name:").toString()).isEqualTo("[[1,300.0,0.0,500.0,100.0]]");
    }

    @Test
    void shouldReadDocVqaAndTakeEveryOneOfItsAnswers() throws IOException {
        write(
                "val_v1.0.json",
                "{'dataset_name':'docvqa','data':[{'questionId':7,'question':'Who?','docId':1,'image':'documents/p_1.png',"
                        + "'answers':['Ada','Ada Byron']}]}");
        Case one = only(Dataset.DOCVQA);
        assertThat(one.file()).isEqualTo(folder.resolve("documents/p_1.png"));
        JsonNode answers = JsonMapper.shared().readTree("{\"answers\":{\"7\":\"Ada Byron\"}}");
        assertThat(Scorer.score(List.of(one.truth()), id -> answers)
                        .measures()
                        .all()
                        .get("ANLS mean")
                        .rate())
                .isEqualTo(1);
    }

    @Test
    void shouldReadCuad() throws IOException {
        Files.createDirectories(folder.resolve("full_contract_pdf/Part_I"));
        Files.write(folder.resolve("full_contract_pdf/Part_I/Deal.pdf"), new byte[0]);
        write(
                "CUADv1.json",
                "{'version':'x','data':[{'title':'Deal','paragraphs':[{'context':'The term is two years.','qas':["
                        + "{'id':'Deal__Term','question':'Highlight the parts related to \\\"Expiration Date\\\" that ...','is_impossible':false,"
                        + "'answers':[{'text':'two years','answer_start':12}]},"
                        + "{'id':'Deal__Law','question':'Highlight the parts related to \\\"Governing Law\\\" that ...','is_impossible':true,"
                        + "'answers':[]}]}]}]}");
        Case one = only(Dataset.CUAD);
        assertThat(one.file()).isEqualTo(folder.resolve("full_contract_pdf/Part_I/Deal.pdf"));
        assertThat(one.truth().at("/questions/0/id").asString("")).isEqualTo("Expiration Date");
        assertThat(one.truth().at("/questions/0/evidence/0/text").asString("")).isEqualTo("two years");
        assertThat(one.truth().at("/questions/1/answerable").asBoolean(true)).isFalse();
    }

    private Case only(Dataset dataset) throws IOException {
        List<Case> cases = dataset.read(folder);
        assertThat(cases).hasSize(1);
        return cases.get(0);
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text.replace('\'', '"'));
    }

    private void picture(String name, int width, int height) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        String kind = name.endsWith("png") ? "png" : "jpeg";
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), kind, file.toFile());
    }
}
