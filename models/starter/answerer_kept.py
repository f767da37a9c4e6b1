"""Checksums of the phrasings of four words and more that the factory keeps for its test family, so that no training asks so.

`test_answerer.py` holds them against the factory's `questions_en.txt`, whose lists keep every fifth phrasing, short lists their last.
"""

import zlib

KEPT = frozenset(int(c, 16) for c in """
00656011 00dca77e 013b2268 046f9abe 04fc20ee 07104351 072e7e54 07b57abb 0826404e 08dc33fc 09516a34 099fe075 0a40dd98 0fa30471 106a51eb 160ba6af
1709b07f 1a16a35c 1be2cf3f 1e836580 20329527 20b6019c 20c6de19 21087919 21305aae 229e304f 2575dd4a 26bf5998 2704a1a7 27c6c864 282f60db 2972a897
29ad5c43 2bb990f8 2d40f951 2ed96144 2f87f5e6 3183c23e 31e7bcb2 331acb8d 334ec495 33f6a20c 3999b64a 39b1ff16 3d5edf76 40bb8865 4290a707 43b95e04
49485d0f 4a134903 4b28a0c6 4d51e28e 4ef2044c 5308add6 545c0113 55c3a484 581a599e 59b29346 5bc4b30e 5cc88239 61eca53d 63234d98 63da758e 642b512f
669fc6d7 66b0303f 680cba61 695c3faa 6a0aadb1 6ac4de99 6acf3b29 6b5ca5b1 6bb1be6f 6c7d78aa 6cf4d89b 6cfd71f3 6e81db32 6fe7f8cd 729c172c 73760528
760f1c52 764b8c14 78ede095 7c137566 800a51e4 80649d01 81f40abc 876d6f4e 87f07459 89a2690a 8b334b62 8c33daeb 8ccd1657 8d63c881 8ddb9376 924cc3fc
938e2079 93e4fbcd 959b04a7 96be3489 9ab87ffc 9b348099 9b868a4e 9c427185 a115d698 a9b1d13b a9d4fca1 aebae8a6 afe09046 b4f30486 b8027cd0 b9486af3
b98dc044 bab3074e bc9a6409 bce5ce42 be3ebe5c c0c5f22c c6b784e7 c97fec17 cb4793a4 ce039c01 ceb43e7a ceb7c2af cef6ca62 d1c5ada2 d2d7b916 d458980a
d83bd582 d8de98ec dcd62b99 dd7f5639 e08acc39 e30964c9 e407e82f e82137cb eebfdc0a eed1500b f0824e3f f0c4a2e9 f2694c72 f44df166 fd33e951 fd8b9bec
fd9f3465 fdc94b73 ffef621b
""".split())


def checksum(words: list[str]) -> int:
    return zlib.crc32(" ".join(words).encode())


def kept(words: list[str]) -> bool:
    """Whether the factory's test family asks so; phrasings of up to three words are everybody's."""
    return len(words) > 3 and checksum(words) in KEPT
