"""`python -m thankyou` is the command `thankyou`."""

import sys

from thankyou.commands.cli import main

sys.exit(main())
