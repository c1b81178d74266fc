// Countdowns by the clock of the case, and the live view of a room.
(function () {
  "use strict";
  const body = document.body;

  function two(number) {
    return String(number).padStart(2, "0");
  }
  function length(seconds) {
    const hours = Math.floor(seconds / 3600);
    const rest = two(Math.floor(seconds / 60) % 60) + ":" + two(seconds % 60);
    return hours > 0 ? hours + ":" + rest : rest;
  }
  // data-until is in the reader's milliseconds
  function tick() {
    document.querySelectorAll("[data-until]").forEach((one) => {
      const speed = Number(one.dataset.speed || 1);
      const left = Math.round(((Number(one.dataset.until) - Date.now()) / 1000) * speed);
      const late = left < 0;
      one.classList.toggle("late", late);
      one.classList.toggle("soon", !late && left < 600);
      one.classList.toggle("fine", !late && left >= 600);
      const words = one.querySelector(".left");
      if (words) words.textContent = (late ? body.dataset.late : body.dataset.left) + " " + length(Math.abs(left));
    });
  }
  tick();
  setInterval(tick, 1000);

  // while letters are on their way, the parts of the room are asked for each second
  setInterval(() => {
    if (document.querySelector("[data-poll]")) htmx.trigger(body, "moved");
  }, 1000);

  // each message names the version of the timeline; what is older than it is asked for anew
  const room = document.querySelector("[data-events]");
  if (!room || !window.EventSource) return;
  let seen = room.dataset.version;
  const stream = new EventSource(room.dataset.events);
  let lost = 0;
  let answered = false;
  body.addEventListener("htmx:configRequest", (event) => {
    if (answered && event.detail.elt.id === "live") event.preventDefault();
  });
  stream.addEventListener("moved", (event) => {
    clearTimeout(lost);
    lost = 0;
    room.classList.remove("stale");
    body.dispatchEvent(new CustomEvent("reached"));
    if (event.data === seen) return;
    seen = event.data;
    // whoever wrote the line was answered with the room as it is now
    const drawn = document.getElementById("newest");
    answered = drawn !== null && Number(drawn.dataset.version) >= Number(seen);
    htmx.trigger(body, "moved");
    answered = false;
    const step = document.getElementById("step");
    if (step && !step.dataset.typed) htmx.trigger(step, "restep");
  });
  stream.addEventListener("error", () => {
    lost = lost || setTimeout(() => room.classList.add("stale"), 4000);
  });

  // an answer from the server ends the doubt as well
  body.addEventListener("htmx:afterRequest", (event) => {
    if (event.detail.successful) room.classList.remove("stale");
  });
})();
