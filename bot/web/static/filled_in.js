// Whether somebody has begun to fill in a part of the page: it is then theirs, and nothing in it is drawn anew.

export function isFilledIn(part) {
  const written = [...part.querySelectorAll("textarea, input[type=text], input[type=date], input[type=number][data-drafted]")].some((each) => each.value !== ("drafted" in each.dataset ? each.defaultValue : ""));
  const ticked = [...part.querySelectorAll("input:is([type=radio], [type=checkbox])")].some((each) => each.checked !== each.defaultChecked);
  const chosen = [...part.querySelectorAll("select")].some(({ options, selectedIndex }) => selectedIndex !== Math.max([...options].findIndex((each) => each.defaultSelected), 0));
  return written || ticked || chosen;
}
