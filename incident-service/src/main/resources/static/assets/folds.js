// What is folded in the room stays as people left it when it is drawn anew. A phone begins with the secondary cards closed: each says what is in it, and what
// is late or asked for opens by itself.
(function () {
  "use strict";
  const narrow = window.matchMedia("(max-width: 40rem)");
  const chosen = new Map();
  const FOLDS = "details.fold, details.runbook";

  // a click is somebody's choice; being drawn unfolded is not
  document.addEventListener("click", (event) => {
    const summary = event.target.closest("summary");
    const one = summary && summary.parentElement;
    if (one && one.id) chosen.set(one.id, !one.open);
    const leads = event.target.closest("a[href^='#']");
    const place = leads && document.getElementById(leads.getAttribute("href").slice(1));
    const around = place && place.closest(FOLDS);
    if (around) around.open = true;
  });

  function settle(one) {
    if (chosen.has(one.id)) one.open = chosen.get(one.id);
    else if (narrow.matches && one.matches(FOLDS)) one.open = one.querySelector("[data-urgent]") !== null;
  }

  function say(words) {
    const card = words.closest(".fold");
    const state = card && card.querySelector(":scope > summary .state");
    if (!state) return;
    const urgent = "urgent" in words.dataset;
    state.textContent = words.dataset.says;
    state.classList.toggle("w", urgent || "warns" in words.dataset);
    if (urgent && !chosen.has(card.id)) card.open = true;
  }

  function drawn(place) {
    [place, ...place.querySelectorAll("details[id]")].filter((one) => one.matches("details[id]")).forEach(settle);
    [place, ...place.querySelectorAll("[data-says]")].filter((one) => one.matches("[data-says]")).forEach(say);
  }
  document.body.addEventListener("htmx:load", (event) => drawn(event.detail.elt));
  drawn(document.body);
})();
