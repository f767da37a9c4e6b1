package dev.lector.vision;

import dev.lector.error.LimitExceededException;
import dev.lector.geometry.Affine;
import dev.lector.internal.opencv.Grey;
import dev.lector.internal.opencv.NativeScope;
import dev.lector.limits.Limits;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

/** Cuts page views into tiles. Stateless and thread-safe. */
public final class Tiles {
    private Tiles() {}

    /**
     * The tiles of a page view, row by row, after the overview where the plan has one.
     *
     * @throws LimitExceededException if the plan has more or larger tiles than the limits allow
     */
    public static List<Tile> cut(PageView view, TilePlan plan, Limits limits) {
        check("tiles", plan.count(), limits.tiles());
        check("tilePixels", (long) plan.tileWidth() * plan.tileHeight(), limits.tilePixels());
        try (NativeScope scope = NativeScope.open()) {
            Grey page = Grey.of(view.image());
            List<Tile> tiles = new ArrayList<>();
            if (plan.overview()) {
                BufferedImage image =
                        page.resized(plan.tileWidth(), plan.tileHeight()).toImage();
                tiles.add(new Tile(
                        image,
                        squeeze(page, plan.tileWidth(), plan.tileHeight()).then(view.toPage())));
            }
            Grey scaled = page.resized(plan.width(), plan.height());
            Affine scaledToPage = squeeze(page, plan.width(), plan.height()).then(view.toPage());
            for (int row = 0; row < plan.rows(); row++) {
                for (int column = 0; column < plan.columns(); column++) {
                    int x = column * plan.stepX() - plan.left();
                    int y = row * plan.stepY() - plan.top();
                    Grey part = scaled.cut(x, y, plan.tileWidth(), plan.tileHeight(), plan.fill());
                    tiles.add(new Tile(part.toImage(), Affine.translate(x, y).then(scaledToPage)));
                }
            }
            return List.copyOf(tiles);
        }
    }

    private static Affine squeeze(Grey page, int width, int height) {
        return Affine.scale((double) page.width() / width, (double) page.height() / height);
    }

    private static void check(String limit, long observed, long allowed) {
        if (observed > allowed) {
            throw new LimitExceededException("page view", limit, observed, allowed);
        }
    }
}
