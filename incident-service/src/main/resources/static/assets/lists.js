// Lists: the arrows walk through incidents found; components are put in order by dragging, or by Alt with an arrow; a choice unfolds what it needs.
(function () {
  "use strict";
  let held = null;

  function clear() {
    document.querySelectorAll("[data-movable].over").forEach((one) => one.classList.remove("over"));
  }

  function place(event) {
    const row = event.target.closest ? event.target.closest("[data-movable]") : null;
    return held && row && row !== held && row.dataset.group === held.dataset.group ? row : null;
  }

  document.addEventListener("dragstart", (event) => {
    held = event.target.closest("[data-movable]");
    if (!held) return;
    event.dataTransfer.effectAllowed = "move";
    event.dataTransfer.setData("text/plain", held.dataset.movable);
    held.classList.add("held");
  });
  document.addEventListener("dragover", (event) => {
    const row = place(event);
    clear();
    if (!row) return;
    event.preventDefault();
    row.classList.add("over");
  });
  document.addEventListener("drop", (event) => {
    const row = place(event);
    if (!row) return;
    event.preventDefault();
    const path = "/components/" + encodeURIComponent(held.dataset.movable) + "/move";
    htmx.ajax("POST", path, { target: "#components", select: "#components", swap: "outerHTML", values: { onto: row.dataset.movable } });
  });
  document.addEventListener("dragend", () => {
    if (held) held.classList.remove("held");
    held = null;
    clear();
  });

  function moved(event) {
    const row = event.target.closest("[data-movable]");
    const button = row && row.querySelector(event.key === "ArrowUp" ? "[data-moves=up]" : "[data-moves=down]");
    if (!button) return;
    event.preventDefault();
    button.focus();
    button.click();
  }

  function walked(event) {
    const rows = [...document.querySelectorAll(".walked .case a")];
    const at = rows.indexOf(event.target);
    if (!rows.length || (at < 0 && event.target.id !== "find-text")) return;
    event.preventDefault();
    const next = at + (event.key === "ArrowUp" ? -1 : 1);
    if (next < 0) document.getElementById("find-text").focus();
    else if (next < rows.length) rows[next].focus();
  }

  /* "New group" asks for its code and names at once. */
  document.addEventListener("change", (event) => {
    const fold = document.getElementById((event.target.dataset && event.target.dataset.unfolds) || "");
    if (fold && !event.target.value) fold.open = true;
  });

  document.addEventListener("keydown", (event) => {
    if (event.key !== "ArrowUp" && event.key !== "ArrowDown") return;
    if (event.altKey) moved(event);
    else if (!event.ctrlKey && !event.metaKey && !event.shiftKey) walked(event);
  });
})();
