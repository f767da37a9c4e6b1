package dev.lector.internal.pdf;

import dev.lector.error.CallerException;
import dev.lector.error.DocumentException;
import dev.lector.internal.guard.Confined;
import dev.lector.limits.Budget;
import dev.lector.limits.Limits;
import dev.lector.source.SourceOptions;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.multipdf.Splitter;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Copies a run of pages of a PDF into a PDF of its own. Links, form fields and structure that lead to other pages stay behind, so
 * nothing of the other documents in a pile goes with the copy. An encrypted document's copy is not encrypted.
 */
public final class PageCopy {
    private PageCopy() {}

    /**
     * Writes the copy.
     *
     * @param pdf   the bytes of the document
     * @param name  its name, for messages
     * @param first 1-based page
     * @param last  1-based page, inclusive
     * @param out   not closed
     * @throws CallerException   if there are no such pages
     * @throws DocumentException if the document cannot be opened
     */
    public static void write(
            byte[] pdf, String name, SourceOptions options, Limits limits, int first, int last, OutputStream out) {
        Budget budget = Budget.of("documentTime", limits.documentTime());
        try (Confined confined = new Confined("lector-copy")) {
            confined.call(name, budget, () -> {
                try (PDDocument document = Loader.loadPDF(pdf, options.password() == null ? "" : options.password())) {
                    copy(document, name, first, last, out);
                }
                return true;
            });
        }
    }

    private static void copy(PDDocument document, String name, int first, int last, OutputStream out)
            throws IOException {
        int pages = document.getNumberOfPages();
        if (first < 1 || last < first || last > pages) {
            throw new CallerException(name + ": has " + pages + " pages, asked for " + first + " to " + last);
        }
        document.setAllSecurityToBeRemoved(document.isEncrypted());
        Splitter splitter = new Splitter();
        splitter.setStartPage(first);
        splitter.setEndPage(last);
        splitter.setSplitAtPage(last - first + 1);
        List<PDDocument> copies = splitter.split(document);
        try {
            copies.get(0).setAllSecurityToBeRemoved(true);
            copies.get(0).save(out);
        } finally {
            for (PDDocument copy : copies) {
                copy.close();
            }
        }
    }
}
