package dev.lector.session;

import java.util.regex.Pattern;

/** Takes what models use as control tokens out of text that is data. Stateless and thread-safe. */
public final class ControlTokens {
    /** Of every family that is known here and of the common chat formats beside them. */
    private static final Pattern ANY = Pattern.compile("<\\|[^|<>]{0,64}\\|>|<\\uff5c[^\\uff5c<>]{0,64}\\uff5c>"
            + "|</?(?:bos|eos|pad|unk|s|start_of_turn|end_of_turn|start_of_image|end_of_image|image_soft_token|unused\\d{1,4})>"
            + "|<image>|\\[/?(?:INST|IMG|TOOL_CALLS|TOOL_RESULTS|AVAILABLE_TOOLS)]|<</?SYS>>|</?tool_call>|</?think>");

    private ControlTokens() {}

    /** Text without anything that any known model takes for a control token. */
    public static String strip(String text) {
        return strip(text, ANY);
    }

    /** Until none is left: taking one out must not make another. */
    static String strip(String text, Pattern control) {
        String cleaned = text.replace("\0", "");
        for (String before = ""; !before.equals(cleaned); ) {
            before = cleaned;
            cleaned = control.matcher(before).replaceAll("");
        }
        return cleaned;
    }
}
