"""The merge tests share the rows of `tables.py` and the driver of `faulty.py`."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
