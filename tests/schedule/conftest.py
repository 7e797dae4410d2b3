"""The schedule tests share the interviews of `planting.py`."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
