package dev.lector.internal.pdf;

import dev.lector.error.LimitExceededException;
import dev.lector.limits.Budget;
import dev.lector.limits.Limits;
import dev.lector.result.Finding;
import dev.lector.source.Attachment;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.jspecify.annotations.Nullable;

/** Files embedded in a PDF: those of the name tree, of /AF, and of attachment annotations, each once. */
final class PdfAttachments {
    private static final int MOST_FILES = 200;
    private static final int MOST_NODES = 10_000;

    private final String name;
    private final Limits limits;
    private final StreamGuard guard;
    private final Consumer<Finding> findings;
    private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<Attachment> found = new ArrayList<>();
    private long bytes;

    PdfAttachments(String name, Limits limits, Budget budget, Consumer<Finding> findings) {
        this.name = name;
        this.limits = limits;
        this.guard = new StreamGuard(name, limits, budget);
        this.findings = findings;
    }

    List<Attachment> of(PDDocument document) {
        COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
        COSDictionary names = catalog.getCOSDictionary(COSName.NAMES);
        if (names != null) {
            node(names.getCOSDictionary(COSName.EMBEDDED_FILES));
        }
        specifications(catalog.getCOSArray(COSName.getPDFName("AF")));
        int pages = 0;
        for (PDPage page : document.getPages()) {
            if (++pages > limits.pages()) {
                break;
            }
            specifications(page.getCOSObject().getCOSArray(COSName.getPDFName("AF")));
            COSArray annotations = page.getCOSObject().getCOSArray(COSName.ANNOTS);
            for (int i = 0; annotations != null && i < annotations.size(); i++) {
                if (annotations.getObject(i) instanceof COSDictionary annotation
                        && "FileAttachment".equals(annotation.getNameAsString(COSName.SUBTYPE))) {
                    specification(annotation.getCOSDictionary(COSName.FS));
                }
            }
        }
        return List.copyOf(found);
    }

    private void node(@Nullable COSDictionary node) {
        if (node == null || seen.size() > MOST_NODES || !seen.add(node)) {
            return;
        }
        COSArray names = node.getCOSArray(COSName.NAMES);
        for (int i = 1; names != null && i < names.size(); i += 2) {
            if (names.getObject(i) instanceof COSDictionary specification) {
                specification(specification);
            }
        }
        COSArray kids = node.getCOSArray(COSName.KIDS);
        for (int i = 0; kids != null && i < kids.size(); i++) {
            if (kids.getObject(i) instanceof COSDictionary kid) {
                node(kid);
            }
        }
    }

    private void specifications(@Nullable COSArray array) {
        for (int i = 0; array != null && i < array.size(); i++) {
            if (array.getObject(i) instanceof COSDictionary specification) {
                specification(specification);
            }
        }
    }

    private void specification(@Nullable COSDictionary specification) {
        COSDictionary files = specification == null ? null : specification.getCOSDictionary(COSName.EF);
        if (specification == null || files == null) {
            return;
        }
        for (COSName key : List.of(COSName.UF, COSName.F)) {
            if (files.getDictionaryObject(key) instanceof COSStream stream) {
                if (seen.add(stream)) {
                    add(fileName(specification), stream);
                }
                return;
            }
        }
    }

    private static String fileName(COSDictionary specification) {
        for (COSName key : List.of(COSName.UF, COSName.F)) {
            String value = specification.getString(key);
            if (value != null && !value.isBlank()) {
                return value;
            }
        }
        return "unnamed";
    }

    private void add(String file, COSStream stream) {
        if (found.size() >= MOST_FILES) {
            note("attachment.too-many", "more than " + MOST_FILES + " embedded files; the others are left out");
            return;
        }
        long most = Math.max(0, limits.fileBytes() - bytes);
        try {
            guard.check(stream);
            try (InputStream in = stream.createInputStream()) {
                byte[] content = in.readNBytes((int) Math.min(Integer.MAX_VALUE - 16, most + 1));
                if (content.length > most) {
                    throw new LimitExceededException(name, "fileBytes", content.length, most);
                }
                bytes += content.length;
                found.add(new Attachment(file, content));
            }
        } catch (LimitExceededException e) {
            note("attachment.too-large", "an embedded file is left out: " + e.getMessage());
        } catch (IOException e) {
            note("attachment.unreadable", "an embedded file cannot be decoded");
        }
    }

    private void note(String code, String message) {
        findings.accept(Finding.of(code, Finding.Severity.WARNING, "", message));
    }
}
