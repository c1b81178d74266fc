// What was typed and has not reached the server: kept in this browser for one person and one incident, until it has.
(function () {
  "use strict";
  const person = document.body.dataset.person;
  const room = document.querySelector("[data-ref]");
  const ours = "vestnik:" + person + ":";
  const LONGEST = 7 * 24 * 3600 * 1000;

  function name(what) {
    return ours + (room ? room.dataset.ref : "") + ":" + what;
  }
  function read(what) {
    try {
      const kept = JSON.parse(localStorage.getItem(name(what)));
      return kept && Date.now() - kept.at < LONGEST ? kept.value : null;
    } catch (unreadable) {
      return null;
    }
  }
  function write(what, value) {
    try {
      localStorage.setItem(name(what), JSON.stringify({ at: Date.now(), value }));
    } catch (full) {
      // a browser that keeps nothing: the text is on the screen still
    }
  }
  function forget(what) {
    try {
      localStorage.removeItem(name(what));
    } catch (closed) {
      // nothing was kept
    }
  }
  function all() {
    try {
      return Object.keys(localStorage).filter((key) => key.startsWith(ours));
    } catch (closed) {
      return [];
    }
  }

  // what is kept for this page under names that begin so
  function some(beginning) {
    const here = name(beginning);
    return all()
      .filter((key) => key.startsWith(here))
      .map((key) => read(key.slice(name("").length)))
      .filter((one) => one);
  }

  // whoever leaves takes it with them, after a question where lines would be lost
  document.addEventListener(
    "submit",
    (event) => {
      if (event.target.getAttribute("action") !== "/sign-out") return;
      const unsent = all().filter((key) => key.endsWith(":lines") || key.includes(":form:"));
      if (unsent.length > 0 && !window.confirm(document.body.dataset.leaving)) {
        event.preventDefault();
        event.stopPropagation();
        return;
      }
      all().forEach((key) => localStorage.removeItem(key));
    },
    true
  );

  window.vestnik.kept = { read, write, forget, all: some };
})();
