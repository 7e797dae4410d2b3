"""The feasts that everybody names, wherever they are a holiday: their days, and what people call them."""

from __future__ import annotations

import datetime as dt

from thankyou.scheduling.windows import Office

__all__ = ["feasts"]


def feasts(on: dt.date, where: Office, days: int) -> list[tuple[dt.date, str]]:
    from dateutil.easter import easter

    coming = [(on.year + ahead) for ahead in (0, 1)]
    plain = [
        *((dt.date(year, 1, 1), r"(?:the )?new[- ]year(?:'?s)?(?: day)?(?! eve)") for year in coming),
        *(
            (
                dt.date(year, 12, 25),
                r"christmas(?: day)?(?! eve)|xmas|(?:the )?(?:winter |christmas )?(?:holidays|holiday season|festive season)",
            )
            for year in coming
        ),
        *((dt.date(year, 12, 24), r"christmas eve") for year in coming),
        *((dt.date(year, 12, 26), r"boxing day") for year in coming),
        *((dt.date(year, 12, 31), r"new[- ]year(?:'?s)? eve") for year in coming),
        *((easter(year), r"easter(?: sunday)?(?! monday)") for year in coming),
        *((_thanksgiving(year, where), r"thanksgiving(?: day)?") for year in coming),
    ]
    return [(day, name) for day, name in plain if 0 <= (day - on).days <= days]


def _thanksgiving(year: int, where: Office) -> dt.date:
    """The fourth Thursday of November; in Canada the second Monday of October."""
    if where.country == "CA":
        first = dt.date(year, 10, 1)
        return first + dt.timedelta((0 - first.weekday()) % 7 + 7)
    first = dt.date(year, 11, 1)
    return first + dt.timedelta((3 - first.weekday()) % 7 + 21)
