package dev.lector.evaluation.factory.content;

import java.util.List;
import java.util.SplittableRandom;

/** Seeded choices. The same seed and the same calls give the same document on every machine. Not thread-safe. */
public final class Dice {
    private final SplittableRandom random;

    public Dice(long seed) {
        random = new SplittableRandom(seed * 0x9E3779B97F4A7C15L + 17);
    }

    /** From 0 to bound - 1. */
    public int below(int bound) {
        return random.nextInt(bound);
    }

    /** Both ends included. */
    public int between(int low, int high) {
        return low + random.nextInt(high - low + 1);
    }

    public double between(double low, double high) {
        return low + (high - low) * random.nextDouble();
    }

    public boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    public <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    @SafeVarargs
    public final <T> T pick(T first, T... more) {
        int i = random.nextInt(more.length + 1);
        return i == 0 ? first : more[i - 1];
    }

    public String digits(int count) {
        StringBuilder b = new StringBuilder();
        for (int i = 0; i < count; i++) {
            b.append((char) ('0' + random.nextInt(10)));
        }
        return b.toString();
    }

    public String letters(int count) {
        StringBuilder b = new StringBuilder();
        for (int i = 0; i < count; i++) {
            b.append((char) ('A' + random.nextInt(26)));
        }
        return b.toString();
    }

    /** Replaces # by a digit, 1 by a digit that is not zero where it is written as ¹, and @ by an upper-case letter. */
    public String fill(String pattern) {
        StringBuilder b = new StringBuilder();
        for (char c : pattern.toCharArray()) {
            switch (c) {
                case '#' -> b.append(digits(1));
                case '¹' -> b.append((char) ('1' + random.nextInt(9)));
                case '@' -> b.append(letters(1));
                default -> b.append(c);
            }
        }
        return b.toString();
    }

    /** A generator of its own, so that what it is used for does not disturb the choices that follow here. */
    public Dice fork() {
        return new Dice(random.nextLong());
    }

    /** The list in another order, cut to at most so many. */
    public <T> List<T> some(List<T> list, int most) {
        java.util.ArrayList<T> copy = new java.util.ArrayList<>(list);
        for (int i = copy.size() - 1; i > 0; i--) {
            java.util.Collections.swap(copy, i, random.nextInt(i + 1));
        }
        return List.copyOf(copy.subList(0, Math.min(most, copy.size())));
    }
}
