package dev.lector.internal.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * A font without glyphs for text that is never drawn: codes are UTF-16 units, each half an em wide, and map to themselves.
 *
 * <p>Nothing is embedded, which render mode 3 allows, since no glyph is ever asked for.
 */
final class InvisibleFont {
    /** Width of every character over the em. */
    static final double ADVANCE = 0.5;

    private static final String TO_UNICODE = "/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n"
            + "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
            + "/CMapName /Adobe-Identity-UCS def /CMapType 2 def\n"
            + "1 begincodespacerange <0000> <FFFF> endcodespacerange\n";

    private InvisibleFont() {}

    /** The font's dictionary, new for a document. */
    static COSDictionary in(PDDocument document) throws IOException {
        COSDictionary system = new COSDictionary();
        system.setItem(COSName.REGISTRY, new COSString("Adobe"));
        system.setItem(COSName.ORDERING, new COSString("Identity"));
        system.setInt(COSName.SUPPLEMENT, 0);
        COSDictionary descriptor = new COSDictionary();
        descriptor.setItem(COSName.TYPE, COSName.FONT_DESC);
        descriptor.setName(COSName.FONT_NAME, "Invisible");
        descriptor.setInt(COSName.FLAGS, 5);
        COSArray box = new COSArray();
        for (int edge : new int[] {0, -200, 500, 800}) {
            box.add(COSInteger.get(edge));
        }
        descriptor.setItem(COSName.FONT_BBOX, box);
        descriptor.setInt(COSName.ITALIC_ANGLE, 0);
        descriptor.setInt(COSName.ASCENT, 800);
        descriptor.setInt(COSName.DESCENT, -200);
        descriptor.setInt(COSName.CAP_HEIGHT, 700);
        descriptor.setInt(COSName.STEM_V, 80);
        COSDictionary descendant = new COSDictionary();
        descendant.setItem(COSName.TYPE, COSName.FONT);
        descendant.setName(COSName.SUBTYPE, "CIDFontType2");
        descendant.setName(COSName.BASE_FONT, "Invisible");
        descendant.setItem(COSName.CIDSYSTEMINFO, system);
        descendant.setItem(COSName.FONT_DESC, descriptor);
        descendant.setInt(COSName.DW, 500);
        descendant.setName(COSName.CID_TO_GID_MAP, "Identity");
        COSDictionary font = new COSDictionary();
        font.setItem(COSName.TYPE, COSName.FONT);
        font.setName(COSName.SUBTYPE, "Type0");
        font.setName(COSName.BASE_FONT, "Invisible");
        font.setName(COSName.ENCODING, "Identity-H");
        COSArray descendants = new COSArray();
        descendants.add(descendant);
        font.setItem(COSName.DESCENDANT_FONTS, descendants);
        font.setItem(COSName.TO_UNICODE, toUnicode(document));
        return font;
    }

    private static COSStream toUnicode(PDDocument document) throws IOException {
        StringBuilder map = new StringBuilder(TO_UNICODE);
        // ranges must not cross a first byte, and a block holds a hundred of them
        for (int from = 0; from < 256; from += 64) {
            map.append("64 beginbfrange\n");
            for (int high = from; high < from + 64; high++) {
                map.append(String.format("<%02X00> <%02XFF> <%02X00>\n", high, high, high));
            }
            map.append("endbfrange\n");
        }
        map.append("endcmap CMapName currentdict /CMap defineresource pop end end\n");
        COSStream stream = document.getDocument().createCOSStream();
        try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(map.toString().getBytes(StandardCharsets.US_ASCII));
        }
        return stream;
    }
}
