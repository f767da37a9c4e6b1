"""The characters the reader knows, in class order. Class 0 is the CTC blank, class i + 1 is CHARS[i]."""
CHARS = (
    " !\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~"
    "¡¢£¥§©ª«®°±²³µ¶·¹º»¼½¾¿×÷"
    "ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÕÖØÙÚÛÜÝßàáâãäåæçèéêëìíîïñòóôõöøùúûüýÿ"
    "ĄąĆćČčĎďĐđĘęĚěĞğİıŁłŃńŇňŐőŒœŘřŚśŞşŠšŤťŮůŰűŸŹźŻżŽžȘșȚț"
    "–—‘’“”„‹›•…€™‰№†"
)
BLANK = 0
INDEX = {c: i + 1 for i, c in enumerate(CHARS)}
CLASSES = len(CHARS) + 1
assert len(set(CHARS)) == len(CHARS)

# Printings that are the same character to a reader of business papers.
SAME = {"‚": ",", "−": "–", "‐": "-", "\u2011": "-", "\u00a0": " ", "\u202f": " ", "´": "'", "⁄": "/", "∙": "·", "‒": "–", "―": "—", "″": "\"", "′": "'", "ţ": "ț", "Ţ": "Ț"}


def canonical(text):
    """The text with look-alikes folded; characters the reader does not know stay and count as errors."""
    import unicodedata
    return ''.join(SAME.get(c, c) for c in unicodedata.normalize('NFC', text))
