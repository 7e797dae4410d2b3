"""The edge tests share the interviews of `records.py`."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
