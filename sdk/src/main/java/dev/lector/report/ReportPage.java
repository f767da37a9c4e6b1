package dev.lector.report;

import java.awt.image.BufferedImage;

/**
 * A page's picture for the report.
 *
 * @param number 1-based page number
 * @param image  the page as shown
 */
public record ReportPage(int number, BufferedImage image) {}
