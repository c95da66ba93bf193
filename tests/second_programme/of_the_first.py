"""What only the first programme calls so: nobody in another one may read it."""

import re

OF_THE_FIRST = re.compile(
    r"(?i:\b(advis[eo]rs?|locally trusted|lto|partnerships?|our patch|programme team|neighbours who lead|coaching"
    r"|getting started|deliver(y|ing)|spending out|aisha|fernhill)\b)|\bAlongside\b"
)
