"""`python -m thankyou` is the command `thankyou`."""

import sys

from thankyou.cli import main

sys.exit(main())
