package dev.lector.vision;

import dev.lector.internal.opencv.Grey;
import org.jspecify.annotations.Nullable;

/**
 * Dark areas of a page that are more than print: those with light letters are to be inverted, empty ones at the page's edge
 * (the lid of a scanner) are to be painted over.
 */
final class Areas {
    private static final int CONTRAST = 40;

    private final @Nullable Grey invert;
    private final @Nullable Grey erase;

    private Areas(@Nullable Grey invert, @Nullable Grey erase) {
        this.invert = invert;
        this.erase = erase;
    }

    /**
     * Looks at a small copy of the page.
     *
     * @param letter usual letter height in the small copy's pixels
     */
    static Areas find(Grey small, double letter) {
        int paper = Cleaner.percentile(small.histogram(), 0.9);
        // Strokes of dark letters vanish, solid areas stay, light letters grow together to blobs inside of them.
        Grey solid = small.closed(Cleaner.odd(0.7 * letter), Cleaner.odd(0.7 * letter));
        Grey mask = solid.below(Math.max(1, paper - CONTRAST));
        Grey invert = null;
        Grey erase = null;
        for (Blob b : Blob.of(mask.components())) {
            if (b.width() < 4 * letter || b.height() < 1.6 * letter || b.fill() < 0.25) {
                continue;
            }
            int reach = Cleaner.odd(4 * letter);
            Grey area = mask.cut(b.x0() - reach, b.y0() - reach, b.width() + 2 * reach, b.height() + 2 * reach, 0)
                    .closed(reach, reach)
                    .cut(reach, reach, b.width(), b.height(), 0);
            Grey inside = small.cut(b.x0(), b.y0(), b.width(), b.height(), paper);
            boolean edge = b.x0() <= 1 || b.y0() <= 1 || b.x1() >= small.width() - 1 || b.y1() >= small.height() - 1;
            Kind kind = kind(inside, area);
            if (kind == Kind.LIGHT_PRINT) {
                invert = invert == null ? blank(small) : invert;
                paste(invert, area, b);
            } else if (kind == Kind.EMPTY && edge) {
                erase = erase == null ? blank(small) : erase;
                paste(erase, area.dilated(5, 5), b);
            }
        }
        return new Areas(invert, erase);
    }

    boolean found() {
        return invert != null || erase != null;
    }

    /** A copy of the page, of any size, with these areas treated. */
    Grey applied(Grey page) {
        Grey out = page;
        if (invert != null) {
            out = out.xor(mask(invert, page));
        }
        if (erase != null) {
            out = out.or(mask(erase, page));
        }
        return out;
    }

    private static Grey mask(Grey small, Grey page) {
        return small.resized(page.width(), page.height()).below(128).inverted();
    }

    private static Grey blank(Grey like) {
        return Grey.of(new byte[like.width() * like.height()], like.width(), like.height());
    }

    private static void paste(Grey target, Grey area, Blob b) {
        Grey there = target.cut(b.x0(), b.y0(), b.width(), b.height(), 0);
        target.paste(there.or(area), b.x0(), b.y0());
    }

    private enum Kind {
        LIGHT_PRINT,
        EMPTY,
        OTHER
    }

    private static Kind kind(Grey inside, Grey area) {
        byte[] values = inside.pixels();
        byte[] member = area.pixels();
        int[] counts = new int[256];
        int all = 0;
        for (int i = 0; i < values.length; i++) {
            if (member[i] != 0) {
                counts[values[i] & 255]++;
                all++;
            }
        }
        int ground = Cleaner.percentile(counts, 0.5);
        int lighter = 0;
        int darker = 0;
        for (int v = 0; v < 256; v++) {
            lighter += v > ground + CONTRAST ? counts[v] : 0;
            darker += v < ground - CONTRAST ? counts[v] : 0;
        }
        if (lighter < 0.01 * all && darker < 0.01 * all) {
            return Kind.EMPTY;
        }
        return ground < 190 && lighter > 2 * darker && lighter > 0.015 * all ? Kind.LIGHT_PRINT : Kind.OTHER;
    }
}
