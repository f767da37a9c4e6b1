package dev.lector.internal.pdf;

import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentGroup;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentMembershipDictionary;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentProperties;
import org.jspecify.annotations.Nullable;

/** Whether the content at hand belongs to a layer that is switched off. Visibility expressions count as visible. */
final class LayerState {
    private final @Nullable PDOptionalContentProperties properties;
    private int depth;

    LayerState(PDDocument document) {
        properties = document.getDocumentCatalog().getOCProperties();
    }

    boolean hidden() {
        return depth > 0;
    }

    void begin(@Nullable COSDictionary marked) {
        if (depth > 0 || marked != null && off(PDPropertyList.create(marked))) {
            depth++;
        }
    }

    void end() {
        depth = Math.max(0, depth - 1);
    }

    boolean off(@Nullable PDPropertyList list) {
        if (list instanceof PDOptionalContentGroup group) {
            return properties != null && !properties.isGroupEnabled(group);
        }
        if (list instanceof PDOptionalContentMembershipDictionary membership) {
            List<PDPropertyList> groups = membership.getOCGs();
            if (groups.isEmpty() || membership.getCOSObject().containsKey(COSName.VE)) {
                return false;
            }
            long off = groups.stream()
                    .filter(PDOptionalContentGroup.class::isInstance)
                    .filter(this::off)
                    .count();
            return switch (membership.getVisibilityPolicy().getName()) {
                case "AllOn" -> off > 0;
                case "AllOff" -> off < groups.size();
                case "AnyOff" -> off == 0;
                default -> off == groups.size();
            };
        }
        return false;
    }
}
