package dev.lector.extractors.einvoice;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * An element and the way to it. Paths are local names parted by slashes, whatever the prefixes; {@code A|B} is either, {@code [@x=v]} and
 * {@code [a/b=v]} want an attribute or a descendant with that text.
 */
record XmlPlace(Element element, String pointer) {
    static XmlPlace root(Element element) {
        return new XmlPlace(element, "/" + element.getNodeName());
    }

    String text() {
        return element.getTextContent().strip();
    }

    /** The first place on any of the paths that has text, or null. */
    @Nullable XmlPlace first(List<String> paths) {
        for (String path : paths) {
            for (XmlPlace place : all(path)) {
                if (!place.text().isEmpty()) {
                    return place;
                }
            }
        }
        return null;
    }

    /** All places on a path, in document order. */
    List<XmlPlace> all(String path) {
        List<XmlPlace> places = List.of(this);
        for (String step : path.split("/(?![^\\[]*\\])")) {
            List<XmlPlace> next = new ArrayList<>();
            for (XmlPlace place : places) {
                place.children(step, next);
            }
            places = next;
        }
        return places;
    }

    private void children(String step, List<XmlPlace> into) {
        int bracket = step.indexOf('[');
        List<String> names = List.of((bracket < 0 ? step : step.substring(0, bracket)).split("\\|"));
        String wanted = bracket < 0 ? null : step.substring(bracket + 1, step.length() - 1);
        int number = 0;
        String last = "";
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child && names.contains(child.getLocalName())) {
                number = child.getNodeName().equals(last) ? number + 1 : 1;
                last = child.getNodeName();
                XmlPlace place = new XmlPlace(child, pointer + "/" + last + (number > 1 ? "[" + number + "]" : ""));
                if (wanted == null || place.meets(wanted)) {
                    into.add(place);
                }
            }
        }
    }

    private boolean meets(String wanted) {
        int equals = wanted.indexOf('=');
        String value = wanted.substring(equals + 1);
        String what = wanted.substring(0, equals);
        if (what.startsWith("@")) {
            return element.getAttribute(what.substring(1)).equals(value);
        }
        return all(what).stream().anyMatch(place -> place.text().equals(value));
    }
}
