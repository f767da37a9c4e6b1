package dev.lector.internal.pdf;

import dev.lector.error.DocumentException;
import dev.lector.error.LimitExceededException;
import dev.lector.error.PasswordException;
import dev.lector.limits.Budget;
import dev.lector.limits.Limits;
import dev.lector.source.SourceOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.io.RandomAccessStreamCache.StreamCacheCreateFunction;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageTree;
import org.jspecify.annotations.Nullable;

/** A PDF in PDFBox's memory, on one thread. Its private temporary directory goes when it is closed. */
final class LoadedPdf {
    /** What PDFBox may keep of written streams in memory before it takes to its temporary directory. */
    private static final long MAIN_MEMORY_BYTES = 64L << 20;

    private static final List<COSName> INHERITED =
            List.of(COSName.RESOURCES, COSName.MEDIA_BOX, COSName.CROP_BOX, COSName.ROTATE);

    private final PDDocument document;
    private final Path directory;
    private final List<PDPage> pages;
    private @Nullable PdfForms forms;

    private LoadedPdf(PDDocument document, Path directory, List<PDPage> pages) {
        this.document = document;
        this.directory = directory;
        this.pages = pages;
    }

    static LoadedPdf load(
            GuardedBytes guarded, byte[] bytes, String name, SourceOptions options, Limits limits, Budget budget)
            throws IOException {
        RawStreams.check(bytes, name, limits, budget);
        Path directory = Files.createTempDirectory("lector-");
        try {
            long inMemory = Math.min(MAIN_MEMORY_BYTES, limits.tempBytes());
            MemoryUsageSetting memory =
                    MemoryUsageSetting.setupMixed(inMemory, limits.tempBytes()).setTempDir(directory.toFile());
            StreamCacheCreateFunction cache =
                    () -> new ScratchGuard(memory.streamCache.create(), name, limits.tempBytes());
            String password = options.password() == null ? "" : options.password();
            PDDocument document = Loader.loadPDF(guarded, password, cache);
            List<PDPage> pages = straightened(document, name, options, limits);
            return new LoadedPdf(document, directory, pages);
        } catch (IOException | RuntimeException | Error e) {
            Files.deleteIfExists(directory);
            if (String.valueOf(e.getMessage()).contains("org/bouncycastle/")) {
                throw new PasswordException(
                        name
                                + ": is encrypted for somebody's certificate; files with a password can be opened, these cannot",
                        e);
            }
            throw e;
        }
    }

    /** Lists the pages and makes sure that PDFBox finds the same page under the same number. */
    private static List<PDPage> straightened(PDDocument document, String name, SourceOptions options, Limits limits) {
        PDPageTree tree = document.getPages();
        List<PDPage> pages = new ArrayList<>();
        int last = options.lastPage() == Integer.MAX_VALUE ? Integer.MAX_VALUE : options.lastPage() + 1;
        for (PDPage page : tree) {
            pages.add(page);
            int wanted = pages.size() - options.firstPage() + 1;
            if (pages.size() >= last) {
                break;
            }
            if (wanted > limits.pages() && options.lastPage() == Integer.MAX_VALUE) {
                throw new LimitExceededException(
                        name, "pages", Math.max(pages.size(), tree.getCount()), limits.pages());
            }
        }
        if (pages.isEmpty()) {
            throw new DocumentException(name + ": has no page");
        }
        if (!agree(tree, pages, options.firstPage())) {
            flatten(tree, pages);
        }
        return pages;
    }

    private static boolean agree(PDPageTree tree, List<PDPage> pages, int first) {
        try {
            for (int i = first - 1; i < pages.size(); i++) {
                if (tree.get(i).getCOSObject() != pages.get(i).getCOSObject()) {
                    return false;
                }
            }
            return true;
        } catch (RuntimeException e) {
            return false; // wrong counts in the tree: the list is right, the numbers are not
        }
    }

    private static void flatten(PDPageTree tree, List<PDPage> pages) {
        COSArray kids = new COSArray();
        COSDictionary root = tree.getCOSObject();
        for (PDPage page : pages) {
            COSDictionary dictionary = page.getCOSObject();
            for (COSName key : INHERITED) {
                COSBase value = PDPageTree.getInheritableAttribute(dictionary, key);
                if (value != null) {
                    dictionary.setItem(key, value);
                }
            }
            dictionary.setItem(COSName.PARENT, root);
            kids.add(dictionary);
        }
        root.setItem(COSName.KIDS, kids);
        root.setInt(COSName.COUNT, pages.size());
    }

    PDDocument document() {
        return document;
    }

    /** The document's pages up to the last one wanted. */
    List<PDPage> pages() {
        return pages;
    }

    PdfForms forms() {
        PdfForms now = forms;
        if (now == null) {
            now = PdfForms.of(document);
            forms = now;
        }
        return now;
    }

    void close() throws IOException {
        try {
            document.close();
        } finally {
            Files.deleteIfExists(directory);
        }
    }
}
