package dev.lector.internal.pdf;

import dev.lector.page.FormValue;
import java.io.IOException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDCheckBox;
import org.apache.pdfbox.pdmodel.interactive.form.PDChoice;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.pdmodel.interactive.form.PDRadioButton;
import org.apache.pdfbox.pdmodel.interactive.form.PDTerminalField;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;
import org.jspecify.annotations.Nullable;

/** The AcroForm of a document, by widget. Nothing of it is ever run or changed. */
final class PdfForms {
    private static final int MOST_FIELDS = 20_000;

    private final Map<COSDictionary, PDTerminalField> byWidget;

    private PdfForms(Map<COSDictionary, PDTerminalField> byWidget) {
        this.byWidget = byWidget;
    }

    static PdfForms of(PDDocument document) {
        Map<COSDictionary, PDTerminalField> byWidget = new IdentityHashMap<>();
        // null: no fix-up, which would build appearances and change the document
        PDAcroForm form = document.getDocumentCatalog().getAcroForm(null);
        if (form != null) {
            int seen = 0;
            for (PDField field : form.getFieldTree()) {
                if (++seen > MOST_FIELDS) {
                    break;
                }
                if (field instanceof PDTerminalField terminal) {
                    terminal.getWidgets().forEach(widget -> byWidget.put(widget.getCOSObject(), terminal));
                }
            }
        }
        return new PdfForms(byWidget);
    }

    /** The filled fields of a page, in the order of its annotations. */
    List<FormValue> on(PDPage page, PageGeometry geometry) throws IOException {
        List<FormValue> values = new ArrayList<>();
        if (byWidget.isEmpty()) {
            return values;
        }
        for (PDAnnotation annotation : page.getAnnotations()) {
            PDTerminalField field = byWidget.get(annotation.getCOSObject());
            PDRectangle rectangle = annotation.getRectangle();
            if (field == null || rectangle == null || annotation.isHidden() || annotation.isNoView()) {
                continue;
            }
            FormValue value = value(field, annotation, geometry, rectangle);
            if (value != null) {
                values.add(value);
            }
        }
        return values;
    }

    private static @Nullable FormValue value(
            PDTerminalField field, PDAnnotation annotation, PageGeometry geometry, PDRectangle rectangle) {
        FormValue.Kind kind;
        String value;
        if (field instanceof PDTextField text) {
            kind = FormValue.Kind.TEXT;
            value = text.isPassword() ? "" : text.getValue();
        } else if (field instanceof PDChoice choice) {
            kind = FormValue.Kind.CHOICE;
            value = String.join(", ", choice.getValue());
        } else if (field instanceof PDCheckBox || field instanceof PDRadioButton) {
            kind = field instanceof PDCheckBox ? FormValue.Kind.CHECKBOX : FormValue.Kind.RADIO;
            value = state(annotation);
        } else {
            return null;
        }
        String name = field.getFullyQualifiedName();
        return value == null || value.isBlank()
                ? null
                : new FormValue(name == null ? "" : name, kind, value, geometry.box(rectangle));
    }

    /** The state that a button shows: its own /AS, which is what viewers draw. */
    private static String state(PDAnnotation annotation) {
        COSName state = annotation instanceof PDAnnotationWidget ? annotation.getAppearanceState() : null;
        return state == null ? FormValue.OFF : state.getName();
    }
}
