package dev.lector.internal.grammar;

import dev.lector.internal.grammar.Frames.Collector;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A JSON object whose members come in one order; those that are not required may be left out.
 *
 * <p>The position holds a phase and the index of a member; the count is the bytes of the member's key so far, or whether the one
 * allowed blank has come.
 */
final class Members extends Rule {
    private static final int OPEN = 0;
    private static final int BEGIN = 1;
    private static final int KEY = 2;
    private static final int COLON = 3;
    private static final int AFTER = 4;
    private static final int COMMA = 5;
    private static final int PHASES = 8;

    /** A member: its key as JSON with the colon, in UTF-8. */
    record Member(byte[] key, Rule value, boolean required) {}

    private final List<Member> members;

    Members(List<Member> members) {
        this.members = members;
    }

    @Override
    void enter(@Nullable Frame after, int depth, Collector to) {
        to.put(new Frame(this, OPEN, 0, after, depth + 1));
    }

    @Override
    void step(Frame frame, int b, Collector to) {
        int phase = frame.position % PHASES;
        int index = frame.position / PHASES;
        switch (phase) {
            case OPEN -> {
                if (b == '{') {
                    to.put(frame.at(BEGIN, 0));
                }
            }
            case BEGIN -> {
                close(frame, 0, b, to);
                keys(frame, 0, b, to);
            }
            case KEY -> key(frame, index, b, to);
            case COLON -> value(frame, index, b, to);
            case AFTER -> {
                close(frame, index + 1, b, to);
                if (b == ',' && anyFrom(frame, index + 1, to)) {
                    to.put(frame.at(COMMA + PHASES * index, 0));
                }
            }
            default -> {
                if (b == ' ' && frame.count == 0) {
                    to.put(frame.at(frame.position, 1));
                }
                keys(frame, index + 1, b, to);
            }
        }
    }

    private void close(Frame frame, int from, int b, Collector to) {
        if (b == '}' && members.subList(from, members.size()).stream().noneMatch(Member::required)) {
            to.put(frame.done());
        }
    }

    private boolean fits(Frame frame, Member member, Collector to) {
        return frame.depth + member.value.height <= to.mostDepth();
    }

    private boolean anyFrom(Frame frame, int from, Collector to) {
        for (int i = from; i < members.size(); i++) {
            if (fits(frame, members.get(i), to)) {
                return true;
            }
            if (members.get(i).required) {
                return false;
            }
        }
        return false;
    }

    private void keys(Frame frame, int from, int b, Collector to) {
        for (int i = from; i < members.size(); i++) {
            if (fits(frame, members.get(i), to)) {
                key(frame.at(KEY + PHASES * i, 0), i, b, to);
            }
            if (members.get(i).required) {
                return;
            }
        }
    }

    private void key(Frame frame, int index, int b, Collector to) {
        byte[] key = members.get(index).key;
        if ((key[frame.count] & 0xFF) == b) {
            boolean whole = frame.count + 1 == key.length;
            to.put(whole ? frame.at(COLON + PHASES * index, 0) : frame.at(frame.position, frame.count + 1));
        }
    }

    private void value(Frame frame, int index, int b, Collector to) {
        if (b == ' ') {
            if (frame.count == 0) {
                to.put(frame.at(frame.position, 1));
            }
        } else {
            to.enter(members.get(index).value, frame.at(AFTER + PHASES * index, 0), b);
        }
    }

    @Override
    boolean complete(Frame frame) {
        return false;
    }

    @Override
    int measure() {
        int inner = 0;
        for (Member member : members) {
            inner = member.required ? Math.max(inner, member.value.height) : inner;
        }
        return Math.min(IMPOSSIBLE, inner + 1);
    }
}
