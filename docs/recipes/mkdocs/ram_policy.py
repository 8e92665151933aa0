"""A hook for MkDocs: a fence of `ram-policy` becomes the playground, with the policy to be read where no script runs.

Supports the settings `name` and `view`. Assertions are for the check and are not shown.
"""

import html
import re

# Matches any fence, so that a fence inside another one is left alone.
FENCE = re.compile(
    r"^(?P<mark>(?P<sign>[`~])(?P=sign){2,})[ \t]*(?P<word>[^\s`]*)(?P<info>[^\n`]*)\n"
    r"(?P<text>.*?)^(?P=mark)(?P=sign)*[ \t]*$",
    re.MULTILINE | re.DOTALL,
)

SETTING = re.compile(r"""(?P<name>[^\s=]+)=(?:"(?P<double>[^"]*)"|'(?P<single>[^']*)'|(?P<plain>[^\s"']\S*))""")


def on_page_markdown(markdown, **_):
    return FENCE.sub(element, markdown)


def element(fence):
    if fence["word"] != "ram-policy":
        return fence[0]
    settings = {
        setting["name"]: setting["double"] or setting["single"] or setting["plain"] or ""
        for setting in SETTING.finditer(fence["info"])
    }
    attributes = "".join(
        f' {name}="{escape(settings[name])}"' for name in ("name", "view") if settings.get(name)
    )
    policy = re.split(r"^---[ \t]*$", fence["text"], maxsplit=1, flags=re.MULTILINE)[0].rstrip()
    # Markdown leaves a <div> and all that is in it as it is.
    return (
        f"<div><ram-policy-playground{attributes}>"
        f"<pre><code>{escape(policy)}</code></pre></ram-policy-playground></div>"
    )


def escape(text):
    return html.escape(text).replace("\n", "&#10;")
