"""Which questions and passages does the reader learn from, and which does it never see?

Documents are kept apart whole: no question and no passage of a document for validation is trained on, not even from
another set with the same paragraphs.
"""

import collections
import hashlib
import json
import math
import pathlib
import random
import re

from tokenizers import Tokenizer

from made import asked, sentences, unanswered

TOKENS = 112  # [CLS] question [SEP] window [SEP]; time grows with it
QUESTION_TOKENS = 40
CLS, SEP, MASK = 101, 102, 103
KEPT_APART = {'squad2': 0.3, 'xquad-en': 0.3, 'covidqa': 0.2, 'medquad': 0.2, 'scifact': 0.2}
# How often a passage of each set is asked a made question; those of squad2 are most like the ones people upload.
MADE_FROM = ['squad2'] * 5 + ['covidqa'] * 2 + ['scifact'] * 2 + ['xquad-en', 'medquad']
COMMON = set(
    'a an the of in on at to for and or is are was were be been being do does did what which who whom whose when where '
    'why how many much that this these those with by from as it its he she his her they their has have had not can '
    'could would should will about into than then there'.split()
)


def words(text: str) -> set[str]:
    return {word[:6] for word in re.findall(r'\w+', text.lower()) if word not in COMMON}


def overlap(question: str, text: str) -> float:
    """The share of the question's words that the text has, 0 to 1."""
    wanted = words(question)
    return len(wanted & words(text)) / max(1, len(wanted))


class Examples:
    """The public sets of a folder, divided by document."""

    def __init__(self, folder: str, tokenizer: str):
        self.tokenizer = Tokenizer.from_file(tokenizer)
        self.tokenizer.no_padding()
        self.tokenizer.no_truncation()
        lines = lambda name, file: [json.loads(l) for l in (pathlib.Path(folder) / name / file).open()]
        self.passages = {name: {p['id']: p for p in lines(name, 'passages.jsonl')} for name in KEPT_APART}
        self.questions = {name: lines(name, 'questions.jsonl') for name in KEPT_APART}
        self.apart = {name: self._drawn(name, share) for name, share in KEPT_APART.items()}
        # XQuAD has paragraphs and questions of SQuAD.
        held = {p['text'] for p in self.passages['squad2'].values() if p['doc'] in self.apart['squad2']}
        same = {p['doc'] for p in self.passages['xquad-en'].values() if p['text'] in held}
        self.apart['xquad-en'] = self.apart['squad2'] | same
        known = {q['question'] for q in self.questions['squad2']}
        self.questions['xquad-en'] = [q for q in self.questions['xquad-en'] if q['question'] not in known]
        passages = self.passages['squad2'].values()
        self.counted = len(passages) + 1
        self.frequency = collections.Counter(word for p in passages for word in words(p['text']))
        self.of_document: dict[tuple[str, str], list[str]] = {}
        for name, passages in self.passages.items():
            for p in passages.values():
                self.of_document.setdefault((name, p['doc']), []).append(p['text'])

    def _drawn(self, name: str, share: float) -> set[str]:
        documents = {p['doc'] for p in self.passages[name].values()}
        drawn = sorted(documents, key=lambda d: hashlib.sha256(('a' + d).encode()).hexdigest())
        return set(drawn[: round(len(drawn) * share)])

    def example(
        self, question: str, text: str, span: tuple[int, int] | None, answers: bool, weight=1.0, follow=True
    ):
        """Token ids and labels; None if the window lacks the answer. `follow` moves the window to the answer."""
        asked_ids = self.tokenizer.encode(question, add_special_tokens=False).ids[:QUESTION_TOKENS]
        passage = self.tokenizer.encode(text, add_special_tokens=False)
        room = TOKENS - len(asked_ids) - 3
        at = self._window(asked_ids, passage.ids, room)
        start = end = 0
        if span:
            inside = [i for i, (a, b) in enumerate(passage.offsets) if a < span[1] and b > span[0]]
            if not inside:
                return None
            first, last = inside[0], inside[-1]
            if follow and len(passage.ids) > room and not at <= first <= last < at + room:
                at = max(0, min(len(passage.ids) - room, (first + last) // 2 - room // 2))
            last = min(last, at + room - 1)
            if not at <= first <= last:
                return None
            start, end = (len(asked_ids) + 2 + i - at for i in (first, last))
        ids = [CLS, *asked_ids, SEP, *passage.ids[at : at + room], SEP]
        return {
            'ids': ids,
            'passage_at': len(asked_ids) + 2,
            'start': start,
            'end': end,
            'answers': int(answers),
            'learns_span': int(span is not None or not answers),
            'weight': weight,
        }

    def _window(self, asked_ids: list[int], ids: list[int], room: int) -> int:
        """The first token of the stretch with most of the question's words."""
        if len(ids) <= room:
            return 0
        text = self.tokenizer.id_to_token
        wanted = {i for i in asked_ids if text(i) not in COMMON and len(text(i)) > 1}
        score = lambda at: (
            len(wanted.intersection(ids[at : at + room]))
            + 0.02 * sum(i in wanted for i in ids[at : at + room])
        )
        return max([*range(0, len(ids) - room, 8), len(ids) - room], key=score)

    def _other(
        self, name: str, document: str, question: str, text: str, rng: random.Random, tries: int
    ) -> str | None:
        """The passage of the document, among so many, that has most of the question's words."""
        rest = [t for t in self.of_document[(name, document)] if t != text]
        return max(rng.sample(rest, min(tries, len(rest))), key=lambda t: overlap(question, t), default=None)

    def made(self, count: int, rng: random.Random) -> list[dict]:
        """Made questions on passages for training, about half of them unanswerable."""
        pools = {
            name: [p for p in passages.values() if p['doc'] not in self.apart[name] and len(p['text']) > 200]
            for name, passages in self.passages.items()
        }
        found: list[dict] = []
        while len(found) < count:
            name = rng.choice(MADE_FROM)
            p = rng.choice(pools[name])
            question = asked(p['text'], rng)
            if not question:
                continue
            if rng.random() < 0.5:
                found += filter(None, [self.example(question[0], p['text'], question[1], True, 0.7)])
                continue
            others = [t for t in self.of_document[(name, p['doc'])] if t != p['text']] or [
                o['text'] for o in rng.sample(pools[name], 3)
            ]
            other = max(rng.sample(others, min(8, len(others))), key=lambda t: overlap(question[0], t))
            pair = (
                (question[0], other)
                if rng.random() < 0.15
                else unanswered(question[0], p['text'], question[1], others, rng)
            )
            if pair:
                found += filter(None, [self.example(*pair, None, False, 0.7)])
        return found

    def _answered(self, name: str, apart: bool):
        """(question, text, span of the shortest answer, document) of each answerable question."""
        for q in self.questions[name]:
            p = self.passages[name][q['goldPassageIds'][0]] if q['answerable'] else None
            if not p or (p['doc'] in self.apart[name]) != apart:
                continue
            for answer in sorted(q['answers'], key=len):
                at = p['text'].find(answer)
                if at >= 0 and len(answer) > 1:
                    yield q['question'], p['text'], (at, at + len(answer)), p['doc']
                    break

    def _refused(self, apart: bool):
        """(question, text) of the questions of squad2 that their passage does not answer."""
        for q in self.questions['squad2']:
            p = self.passages['squad2'][q['aboutPassageIds'][0]]
            if not q['answerable'] and (p['doc'] in self.apart['squad2']) == apart:
                yield q['question'], p['text']

    def epoch(self, rng: random.Random, covid: int, other: int, changed: int) -> list[dict]:
        """The questions that people wrote, and fresh ones that nothing answers."""
        answered = [(name, *row) for name in ('squad2', 'xquad-en') for row in self._answered(name, False)]
        answered += [('covidqa', *row) for row in rng.sample(list(self._answered('covidqa', False)), covid)]
        found = [self.example(question, text, span, True) for _, question, text, span, _ in answered]
        found += [self.example(question, text, None, False) for question, text in self._refused(False)]
        for _ in range(other):
            name, question, text, span, document = rng.choice(answered)
            passage = self._other(name, document, question, text, rng, 30)
            if passage and text[span[0] : span[1]].lower() not in passage.lower():
                found.append(self.example(question, passage, None, False, 0.5))
        for _ in range(changed):
            name, question, text, span, document = rng.choice(answered)
            others = [t for t in self.of_document[(name, document)] if t != text]
            pair = unanswered(question, text, span, others, rng)
            if pair:
                found.append(self.example(*pair, None, False, 0.5))
        return [example for example in found if example]

    def best_sentence(self, question: str, text: str) -> float:
        """How much of the question, by the rarity of its words, the best sentence has: what words alone can tell."""
        wanted = words(question)
        rarity = {word: math.log(self.counted / (self.frequency[word] + 0.5)) for word in wanted}
        spans = sentences(text) or [(0, len(text))]
        shares = (sum(rarity[word] for word in wanted & words(text[a:b])) for a, b in spans)
        return max(shares) / (sum(rarity.values()) or 1)

    def validation(self) -> dict[str, list[tuple[str, str, bool]]]:
        """(question, passage, whether it answers) on the documents kept apart.

        `about`: squad2's questions on the passage that they are about, half of them written to look answerable.
        `other`: those that are answerable on their passage, and on the other one of the document with most of their words.
        """
        rng = random.Random(5)
        answered = list(self._answered('squad2', True))
        about = [(question, text, True) for question, text, _, _ in answered]
        about += [(question, text, False) for question, text in self._refused(True)]
        other = [(question, text, True) for question, text, _, _ in answered]
        other += [
            (question, self._other('squad2', document, question, text, rng, 99), False)
            for question, text, _, document in answered
        ]
        return {'about': about, 'other': other}
