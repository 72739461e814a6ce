// Tabs: arrow keys, Home and End. Each tab is a link to ?buka=<id of its panel>, so that it works without a script;
// with one, the panels of the page are switched in place and the address keeps the open tab.
export function tabs(root) {
  for (const list of root.querySelectorAll("[data-tab]")) {
    if (list.getAttribute("role") === "tablist") continue;
    const items = [...list.querySelectorAll("[data-panel]")].filter((item) => panelOf(item));
    if (items.length > 1) upgrade(list, items);
  }
}

const panelOf = (item) => document.getElementById(item.dataset.panel);

function upgrade(list, items) {
  list.setAttribute("role", "tablist");
  for (const item of items) {
    item.setAttribute("role", "tab");
    item.setAttribute("aria-controls", item.dataset.panel);
    item.id ||= `tab-${item.dataset.panel}`;
    item.removeAttribute("aria-current");
    panelOf(item).setAttribute("role", "tabpanel");
    panelOf(item).setAttribute("aria-labelledby", item.id);
  }
  const wanted = new URLSearchParams(location.search).get("buka") ?? location.hash.slice(1);
  open(items.find((item) => item.dataset.panel === wanted) ?? items.find((item) => !panelOf(item).hidden) ?? items[0]);

  items.forEach((item, index) => {
    item.addEventListener("click", (event) => {
      event.preventDefault();
      open(item);
      remember(item);
    });
    item.addEventListener("keydown", (event) => {
      const next = { ArrowRight: index + 1, ArrowLeft: index - 1, Home: 0, End: items.length - 1 }[event.key];
      if (next === undefined) {
        if (event.key === " ") {
          event.preventDefault();
          open(item);
        }
        return;
      }
      event.preventDefault();
      const target = items[(next + items.length) % items.length];
      open(target);
      remember(target);
      target.focus();
    });
  });

  function open(chosen) {
    for (const item of items) {
      const yes = item === chosen;
      item.setAttribute("aria-selected", String(yes));
      item.tabIndex = yes ? 0 : -1;
      panelOf(item).hidden = !yes;
    }
  }
}

function remember(item) {
  const address = new URL(location.href);
  address.searchParams.set("buka", item.dataset.panel);
  history.replaceState(history.state, "", address);
}
