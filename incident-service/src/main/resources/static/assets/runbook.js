// the card is drawn anew when the timeline moves: what somebody unfolded or folded stays so
(() => {
  const chosen = new Map();
  document.addEventListener(
    "toggle",
    (event) => {
      const one = event.target;
      if (one.id && one.closest("#runbooks") && !one.dataset.drawn) chosen.set(one.id, one.open);
      delete one.dataset.drawn;
    },
    true
  );
  document.body.addEventListener("htmx:afterSwap", (event) => {
    if (event.detail.target.id !== "runbooks") return;
    event.detail.target.querySelectorAll("details[id]").forEach((one) => {
      const open = chosen.has(one.id) ? chosen.get(one.id) : one.open;
      // being drawn unfolded tells of itself too, and is nobody's choice
      if (open) one.dataset.drawn = "yes";
      one.open = open;
    });
  });
})();
