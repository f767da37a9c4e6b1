package dev.lector.internal.grammar;

import dev.lector.internal.grammar.Frames.Collector;

/**
 * A JSON string of any characters within a length. The count is the characters so far.
 *
 * <p>Characters beyond ASCII come as UTF-8 or as {@code \\uXXXX}, those beyond U+FFFF as a pair of those; lone surrogates and control
 * characters cannot come.
 */
final class Text extends Rule {
    /** Position inside the string between two characters. */
    static final int BODY = 1;

    private static final int OPEN = 0;
    private static final int ESCAPE = 2;
    private static final int CLOSED = 3;
    /** After the lead bytes of UTF-8: so many continuation bytes are to come, or one out of a narrower range and then the rest. */
    private static final int MORE_1 = 4;

    private static final int MORE_2 = 5;
    private static final int MORE_3 = 6;
    private static final int AFTER_E0 = 7;
    private static final int AFTER_ED = 8;
    private static final int AFTER_F0 = 9;
    private static final int AFTER_F4 = 10;
    /** Inside an escape by code: so many hexadecimal digits are to come. */
    private static final int HEX_1 = 11;

    private static final int HEX_2 = 12;
    private static final int HEX_3 = 13;
    private static final int HEX_4 = 14;
    private static final int HEX_0 = 15;
    private static final int HEX_00 = 16;
    private static final int HEX_D = 17;
    private static final int HIGH_2 = 18;
    private static final int HIGH_1 = 19;
    private static final int HIGH = 20;
    private static final int LOW_U = 21;
    private static final int LOW_D = 22;
    private static final int LOW_C = 23;
    private static final int FAIL = -1;

    private final int least;
    private final int most;

    Text(int least, int most) {
        this.least = least;
        this.most = most;
    }

    @Override
    void step(Frame frame, int b, Collector to) {
        int next = next(frame.position, b);
        if (next == FAIL) {
            return;
        }
        if (next == CLOSED) {
            if (frame.count >= least) {
                to.put(frame.done());
            }
            return;
        }
        boolean begins = frame.position == BODY;
        boolean ends = next == BODY && frame.position != OPEN;
        if (!begins || frame.count < most) {
            to.put(frame.at(next, frame.count + (ends ? 1 : 0)));
        }
    }

    private static int next(int position, int b) {
        return switch (position) {
            case OPEN -> b == '"' ? BODY : FAIL;
            case BODY -> body(b);
            case ESCAPE -> b == 'u' ? HEX_4 : "\"\\/bfnrt".indexOf(b) >= 0 ? BODY : FAIL;
            case MORE_1 -> in(b, 0x80, 0xBF, BODY);
            case MORE_2 -> in(b, 0x80, 0xBF, MORE_1);
            case MORE_3 -> in(b, 0x80, 0xBF, MORE_2);
            case AFTER_E0 -> in(b, 0xA0, 0xBF, MORE_1);
            case AFTER_ED -> in(b, 0x80, 0x9F, MORE_1);
            case AFTER_F0 -> in(b, 0x90, 0xBF, MORE_2);
            case AFTER_F4 -> in(b, 0x80, 0x8F, MORE_2);
            default -> code(position, b);
        };
    }

    private static int in(int b, int first, int last, int then) {
        return b >= first && b <= last ? then : FAIL;
    }

    private static int body(int b) {
        if (b < 0x80) {
            return b == '"' ? CLOSED : b == '\\' ? ESCAPE : b < 0x20 ? FAIL : BODY;
        }
        if (b <= 0xDF) {
            return b >= 0xC2 ? MORE_1 : FAIL;
        }
        if (b <= 0xEF) {
            return b == 0xE0 ? AFTER_E0 : b == 0xED ? AFTER_ED : MORE_2;
        }
        return b == 0xF0 ? AFTER_F0 : b <= 0xF3 ? MORE_3 : b == 0xF4 ? AFTER_F4 : FAIL;
    }

    private static int code(int position, int b) {
        int digit = Character.digit(b, 16);
        if (position == HIGH || position == LOW_U) {
            return position == HIGH ? (b == '\\' ? LOW_U : FAIL) : b == 'u' ? LOW_D : FAIL;
        }
        if (digit < 0) {
            return FAIL;
        }
        return switch (position) {
            case HEX_4 -> digit == 0 ? HEX_0 : digit == 0xD ? HEX_D : HEX_3;
            case HEX_0 -> digit == 0 ? HEX_00 : HEX_2;
            case HEX_00 -> digit >= 2 ? HEX_1 : FAIL;
            case HEX_D -> digit < 8 ? HEX_2 : digit < 0xC ? HIGH_2 : FAIL;
            case HEX_3 -> HEX_2;
            case HEX_2 -> HEX_1;
            case HEX_1 -> BODY;
            case HIGH_2 -> HIGH_1;
            case HIGH_1 -> HIGH;
            case LOW_D -> digit == 0xD ? LOW_C : FAIL;
            default -> digit >= 0xC ? HEX_2 : FAIL;
        };
    }

    /** Whether any run of so many plain characters may come next. */
    boolean free(Frame frame, int characters) {
        return frame.position == BODY && most - frame.count >= characters;
    }

    @Override
    boolean complete(Frame frame) {
        return false;
    }

    @Override
    int clip(Frame frame, int bytes) {
        return clip(frame.count, least, most, bytes);
    }

    @Override
    int measure() {
        return least <= most ? 0 : IMPOSSIBLE;
    }
}
