package dev.lector.evaluation.factory.paper;

import dev.lector.evaluation.factory.content.Dice;
import dev.lector.evaluation.factory.content.Family;
import dev.lector.evaluation.factory.layout.Grid;
import dev.lector.evaluation.factory.layout.Style;
import dev.lector.evaluation.factory.layout.Typeface;
import dev.lector.evaluation.factory.layout.Typefaces;
import java.util.List;

/** How one paper looks: type, spacing, rules. */
record Look(
        Typeface face,
        double size,
        double leading,
        String colon,
        boolean boldLabels,
        Grid.Rules rules,
        double labelGray) {
    static Look any(Dice dice, Family family, Typefaces faces) {
        return new Look(
                faces.pick(dice, family, dice.chance(0.04)),
                dice.between(14, 22) / 2.0,
                dice.pick(List.of(1.15, 1.2, 1.25, 1.35, 1.5)),
                dice.pick(List.of(":", ":", ":", ":", "", "", "", " :")),
                dice.chance(0.35),
                dice.pick(List.of(Grid.Rules.values())),
                dice.chance(0.2) ? 0.4 : 0);
    }

    /** The look of a cash register's paper: small, often in a face of one width. */
    static Look receipt(Dice dice, Family family, Typefaces faces) {
        return new Look(
                faces.pick(dice, family, dice.chance(0.5)),
                dice.between(12, 17) / 2.0,
                dice.pick(List.of(1.05, 1.15, 1.25)),
                dice.pick(List.of(":", ":", "", "", " :")),
                dice.chance(0.15),
                Grid.Rules.NONE,
                0);
    }

    Style body() {
        return new Style(face.regular(), size, 0);
    }

    Style bold() {
        return new Style(face.bold(), size, 0);
    }

    Style italic() {
        return new Style(face.italic(), size, 0);
    }

    Style label() {
        return new Style(boldLabels ? face.bold() : face.regular(), size, labelGray);
    }

    Style small() {
        return new Style(face.regular(), Math.max(5.5, size - 2), 0.15);
    }

    Style title(double factor) {
        return new Style(face.bold(), size * factor, 0);
    }
}
