package dev.lector.extractors.party;

/** What is seen of a name on a paper; each counts from 0 to 1, and the weights of {@link PartyWeights} say for whom it speaks. */
public enum Feature {
    /** Counts for every name. */
    ANY("a name"),
    TOP("at the top of the first page"),
    UPPER("in the upper part of the first page"),
    MIDDLE("in the middle of a page"),
    FOOT("at the foot of a page"),
    LEFT("on the left"),
    RIGHT("on the right"),
    LARGE("large print"),
    LEGAL_FORM("legal form"),
    SENDER_LINE("sender line"),
    BELOW_SENDER("below the sender line"),
    SELLER_LABEL("seller label"),
    BUYER_LABEL("buyer label"),
    DELIVERY_LABEL("delivery label"),
    FIRST_LINE("first line of its block"),
    ADDRESS("an address below it"),
    SELLER_SIGNS("tax number, bank or phone in its block"),
    BUYER_SIGNS("the customer's numbers in its block"),
    DOMAIN("web address"),
    REPEATED("printed more than once"),
    EVERY_PAGE("on every page"),
    FIRST_ON_PAGE("the first words of the page"),
    WINDOW("stands where an envelope's window shows the addressee"),
    PERSON("looks like a person"),
    SENTENCE("reads like a sentence"),
    LABELLED("a label stands in it"),
    SINGLE_WORD("a single word"),
    CONTACT("a person beside a company's name"),
    LEGAL_MENTION("the paper's legal mention names it"),
    SELLER_MODEL("the model points here as the seller"),
    BUYER_MODEL("the model points here as the buyer");

    private final String words;

    Feature(String words) {
        this.words = words;
    }

    /** In people's words. */
    public String words() {
        return words;
    }
}
