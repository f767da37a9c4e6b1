package dev.lector.schema;

import com.networknt.schema.Error;
import tools.jackson.databind.JsonNode;

/**
 * Words for what a validator found. Made from the schema alone, because the library's own messages may quote the value, and the
 * value is text of a document.
 */
final class ViolationText {
    private static final int LONGEST = 200;

    private ViolationText() {}

    static Violation of(Error error) {
        String keyword = error.getKeyword() == null ? "schema" : error.getKeyword();
        String instance = error.getInstanceLocation().toString();
        String property = error.getProperty();
        if (keyword.equals("required") && property != null) {
            instance += "/" + property.replace("~", "~0").replace("/", "~1");
        }
        return new Violation(
                keyword, instance, error.getSchemaLocation().getFragment().toString(), text(keyword, error));
    }

    private static String text(String keyword, Error error) {
        String wanted = brief(error.getSchemaNode());
        return switch (keyword) {
            case "required" -> "is required and missing";
            case "type" -> "must be " + wanted;
            case "enum" -> "must be one of " + wanted;
            case "const" -> "must be " + wanted;
            case "pattern" -> "must match " + wanted;
            case "format" -> "must have the format " + wanted;
            case "minimum" -> "must be at least " + wanted;
            case "maximum" -> "must be at most " + wanted;
            case "exclusiveMinimum" -> "must be greater than " + wanted;
            case "exclusiveMaximum" -> "must be less than " + wanted;
            case "multipleOf" -> "must be a multiple of " + wanted;
            case "minLength" -> "must have at least " + wanted + " characters";
            case "maxLength" -> "must have at most " + wanted + " characters";
            case "minItems" -> "must have at least " + wanted + " items";
            case "maxItems" -> "must have at most " + wanted + " items";
            case "uniqueItems" -> "must not have the same item twice";
            case "additionalProperties" -> "has a property that the schema does not know";
            case "anyOf", "oneOf" -> "must fit one of the alternatives";
            default -> "must satisfy " + keyword;
        };
    }

    private static String brief(JsonNode wanted) {
        String text = wanted == null ? "" : wanted.isString() ? wanted.stringValue() : wanted.toString();
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "...";
    }
}
