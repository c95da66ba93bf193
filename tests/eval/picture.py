"""The picture of a confusion: one row for each topic that was meant, one column for each that was heard."""

import numpy as np

LIGHT, DARK = "white", "#222222"
HALF, SHOWN = 50, 0.5  # per cent; less is left blank, so that what matters stands out


def paint(confusion, title, file):
    """Save it as a PNG. One hue from light to dark, and figures in it: nobody needs to tell colours apart."""
    from matplotlib.figure import Figure

    figure = Figure(figsize=(11, 10.2), layout="constrained")
    axes = figure.subplots()
    axes.imshow(confusion.shares, cmap="Blues", vmin=0, vmax=100)
    labels = [topic.label for topic in confusion.topics]
    axes.set_xticks(range(len(labels)), labels, rotation=55, ha="right", rotation_mode="anchor")
    axes.set_yticks(range(len(labels)), labels)
    axes.set_xlabel("heard as")
    axes.set_ylabel("meant")
    axes.set_title(title)
    _write_figures(axes, confusion.shares)
    figure.savefig(file, dpi=90, metadata={"Software": None})


def _write_figures(axes, shares):
    for (row, column), share in np.ndenumerate(shares):
        if share >= SHOWN:
            colour = LIGHT if share > HALF else DARK
            axes.text(column, row, f"{share:.0f}", ha="center", va="center", fontsize=8, color=colour)
