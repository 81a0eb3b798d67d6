"""How are questions made from passages, and how are they changed so that a passage no longer answers them?

Few people write questions that a passage only seems to answer, and the made ones teach most of what the reader knows.
They come from rules alone: a sentence with one name, number, date or noun asked for, and then another name, an
antonym, a "not", or a passage whose answer was cut out.
"""

import random
import re

OPPOSITES = (
    'most least|first last|before after|increase decrease|increased decreased|increasing decreasing|more fewer|'
    'higher lower|highest lowest|high low|north south|northern southern|east west|eastern western|largest smallest|'
    'larger smaller|large small|early late|earlier later|old new|oldest newest|older younger|begin end|began ended|'
    'beginning ending|start stop|started stopped|win lose|won lost|allow forbid|allowed forbidden|accept reject|'
    'accepted rejected|support oppose|supported opposed|male female|men women|positive negative|public private|'
    'rich poor|major minor|legal illegal|possible impossible|maximum minimum|above below|inside outside|inner outer|'
    'internal external|import export|rise fall|rose fell|gain loss|gained lost|cause prevent|caused prevented|'
    'create destroy|created destroyed|built destroyed|open close|opened closed|enter leave|entered left|join leave|'
    'joined left|strong weak|fast slow|hot cold|heavy light|long short|good bad|better worse|best worst|'
    'success failure|successful failed|common rare|many few|include exclude|included excluded|always never|'
    'easy difficult|attack defend|upper lower|left right|domestic foreign|local national|ancient modern|'
    'direct indirect|similar different|formal informal|natural artificial|agree disagree|founded abolished|'
    'added removed|buy sell|expand shrink|primary secondary|popular unpopular|permanent temporary|'
    'majority minority|urban rural|military civilian|liquid solid|raise lower|introduced removed'
)
OPPOSITE: dict[str, list[str]] = {}
for one, other in (pair.split() for pair in OPPOSITES.split('|')):
    OPPOSITE.setdefault(one, []).append(other)
    OPPOSITE.setdefault(other, []).append(one)

MONTH = 'January|February|March|April|May|June|July|August|September|October|November|December'
COUNT = 'two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|hundred|thousand|half'
# In order of precedence: a stretch belongs to the first kind that has it.
KINDS = {
    'date': re.compile(
        rf'\b(?:(?:early|late|mid-?)\s)?(?:(?:{MONTH})\s(?:\d{{1,2}},?\s)?)?(?:1\d{{3}}|20[0-2]\d)s?\b|\b\d{{1,2}}(?:st|nd|rd|th)[ -]century\b'
    ),
    'why': re.compile(r'\b(?:because|due to|in order to|as a result of)\s[^,.;]{10,80}'),
    'name': re.compile(
        r"(?<![.!?:\"] )(?<!^)\b[A-Z][\w'’-]+(?:\s(?:(?:of|the|de|and|von|van|der|for)\s){0,2}[A-Z][\w'’.-]+)*"
    ),
    'number': re.compile(
        rf'(?<![\w.,])(?:(?:about|around|nearly|over)\s)?(?:[$£€]\s?)?(?:\d[\d,.]*\d|\d|{COUNT})(?:\s?(?:%|percent|million|billion|thousand|hundred))*(?!\w)',
        re.IGNORECASE,
    ),
    'noun': re.compile(
        r'\b(?:the|a|an|its|their|his)\s((?:[a-z-]{3,}\s){0,2}[a-z-]{4,})(?=\s(?:of|in|on|to|for|and|or|that|which|was|is|are|were|by|from|with|at|as)\b|[,.;])'
    ),
}
ASKED = {'date': 2, 'number': 1.5, 'name': 2.5, 'noun': 1.5, 'why': 2}  # how often each kind is asked for
WORDS = {
    'date': ['when', 'when', 'in what year', 'what year'],
    'why': ['why'],
    'number': ['how many', 'how many', 'how much', 'what number of', 'what percentage of'],
    'place': ['where', 'where', 'in what place', 'what'],
    'name': ['who', 'who', 'what', 'what', 'which'],
    'noun': ['what', 'what', 'which', 'what kind of thing'],
}
LEADS = re.compile(
    r'\b(in|on|by|since|from|until|during|at|near|to|of|with|after|before|between|around)\s$', re.IGNORECASE
)
CLAUSE = r'(?:,|;|:|—| – )\s'
VERB = r'\b(did|does|do|is|was|are|were|can|could|has|have|had|would|will)\b'


def sentences(text: str) -> list[tuple[int, int]]:
    """Spans of the sentences of 40 to 420 characters."""
    found, start = [], 0
    for gap in re.finditer(r'(?<=[a-z0-9\)\]"”%][.!?])\s+(?=[A-Z"“(])', text):
        found.append((start, gap.start()))
        start = gap.end()
    found.append((start, len(text)))
    return [(a, b) for a, b in found if 40 < b - a < 420]


def candidates(text: str, start: int, end: int) -> list[tuple[str, int, int]]:
    """What could be asked for between two places of a text: (kind, start, end)."""
    found: list[tuple[str, int, int]] = []
    for kind, pattern in KINDS.items():
        for match in pattern.finditer(text[start:end]):
            a, b = (start + at for at in match.span(match.lastindex or 0))
            if not any(a < y and b > x for _, x, y in found):
                found.append((kind, a, b))
    return found


def asked(text: str, rng: random.Random) -> tuple[str, tuple[int, int]] | None:
    """A question on one sentence, in clumsy English, and the span of its answer."""
    spans = sentences(text)
    if not spans:
        return None
    start, end = rng.choice(spans)
    options = candidates(text, start, end)
    if not options:
        return None
    kind, a, b = rng.choices(options, [ASKED[option[0]] for option in options])[0]
    left, right = (re.sub(r'\([^)]*\)', '', part) for part in (text[start:a], text[b:end].rstrip('.!? ')))
    lefts, rights = re.split(CLAUSE, left), re.split(CLAUSE, right)
    left, right = lefts.pop(), rights.pop(0)
    enough = rng.randint(4, 9)
    while len((left + ' ' + right).split()) < enough and (lefts or rights):
        if rights and (not lefts or rng.random() < 0.5):
            right += ' ' + rights.pop(0)
        else:
            left = lefts.pop() + ' ' + left
    place = kind == 'name' and re.search(r'\b(in|at|near|from|to|into)\s$', left)
    word = rng.choice(WORDS['place' if place else kind])
    if word in ('when', 'where', 'why', 'in what year', 'in what place'):
        left = LEADS.sub('', left)
    elif kind == 'noun':
        left = re.sub(r'\b(the|a|an|its|their|his)\s$', '', left)
    dropped = rng.choice([0, 0.1, 0.25])
    kept = lambda part: [
        w for w in part.split() if w[0].isupper() or w[0].isdigit() or rng.random() > dropped
    ]
    before, after = kept(left)[-14:], kept(right)
    after = after[: max(4, 20 - len(before))]
    if len(before) + len(after) < 3:
        return None
    if len(before) <= 1:
        words = [word, *after]
    elif rng.random() < 0.55:
        verb = next(
            (
                i
                for i, w in enumerate(before[:8])
                if i and w in ('is', 'was', 'are', 'were', 'can', 'had', 'has', 'have')
            ),
            None,
        )
        if verb:
            words = [word, before[verb], *before[:verb], *before[verb + 1 :], *after]
        else:
            words = [word, *rng.choice([['did'], ['does'], []]), *before, *after]
    else:
        words = [*before, word, *after]
    question = ' '.join(words).strip(' ,;:') + '?'
    return question[0].upper() + question[1:], (a, b)


def with_another_name(question: str, text: str, others: list[str], rng: random.Random) -> str | None:
    """One name, number or date of the question changed for another, mostly one from the same passage."""
    padded = '. ' + question  # so that a name at the start is found
    named = [c for c in candidates(padded, 2, len(padded)) if c[0] in ('name', 'number', 'date')]
    rng.shuffle(named)
    for kind, a, b in named:
        old = padded[a:b].lower()
        of_kind = lambda t: [t[x:y] for k, x, y in candidates(t, 0, len(t)) if k == kind]
        pool = of_kind(text) * 3 + [name for other in others for name in of_kind(other)]
        pool = [
            name
            for name in pool
            if name.lower() not in question.lower() and old not in name.lower() and len(name) > 1
        ]
        if pool:
            return (padded[:a] + rng.choice(pool) + padded[b:])[2:]
    return None


def with_opposite(question: str, rng: random.Random) -> str | None:
    words = question.rstrip('?').split()
    places = [i for i, word in enumerate(words) if word.lower() in OPPOSITE]
    if not places:
        return None
    at = rng.choice(places)
    words[at] = rng.choice(OPPOSITE[words[at].lower()])
    return ' '.join(words) + '?'


def negated(question: str, rng: random.Random) -> str | None:
    match = re.search(VERB, question)
    if not match:
        return None
    verb, before, after = match.group(1), question[: match.start()], question[match.end() :]
    if rng.random() < 0.5:
        return before + {'can': "can't", 'will': "won't"}.get(verb, verb + "n't") + after
    words = after.split(' ')
    at = (
        1
        if verb in ('is', 'was', 'are', 'were') and len(before) < 6
        else min(len(words) - 1, rng.choice([1, 2, 3]))
    )
    return before + verb + ' '.join(words[:at]) + ' not ' + ' '.join(words[at:])


def without_answer(text: str, span: tuple[int, int]) -> str:
    """The passage without the answer and the article and preposition that lead to it."""
    left = LEADS.sub('', re.sub(r'\b(?:the|a|an)\s$', '', text[: span[0]]))
    return re.sub(r'\s+([,.;])', r'\1', left.rstrip() + ' ' + text[span[1] :].lstrip())


def unanswered(
    question: str, text: str, span: tuple[int, int], others: list[str], rng: random.Random
) -> tuple[str, str] | None:
    """A question and a passage that does not answer it, from one that does."""
    for _ in range(3):
        way = rng.random()
        if way < 0.7:
            changed = (
                with_another_name(question, text, others, rng)
                if way < 0.45
                else with_opposite(question, rng)
                if way < 0.6
                else negated(question, rng)
            )
            if changed:
                return changed, text
        else:
            rest = without_answer(text, span)
            if text[span[0] : span[1]].lower() not in rest.lower():
                return question, rest
    return None
