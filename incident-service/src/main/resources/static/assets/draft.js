// The next letter: kept once after typing, never over what somebody else typed, and asked about before it is sent.
(function () {
  "use strict";
  const body = document.body;
  const { kept } = window.vestnik;
  const draft = () => document.getElementById("draft");
  const place = (form) => "draft:" + form.dataset.kind;

  function fields(form) {
    return Object.fromEntries([...new FormData(form)].filter(([name]) => name !== "_csrf"));
  }
  function save(form) {
    form.dispatchEvent(new Event("input", { bubbles: true }));
  }

  document.addEventListener("input", (event) => {
    const step = event.target.closest ? event.target.closest("#step") : null;
    if (step) step.dataset.typed = "yes";
    const form = event.target.closest ? event.target.closest("#draft") : null;
    if (!form) return;
    delete form.dataset.asked;
    kept.write(place(form), fields(form));
  });
  // Enter in a field must not send the form by itself
  document.addEventListener("submit", (event) => event.target.id === "draft" && event.preventDefault(), true);

  document.addEventListener("click", (event) => {
    if (event.target.closest("#send")) {
      event.target.closest("#step").dataset.typed = "yes";
      draft().dataset.asked = "yes";
    }
    const put = event.target.closest("[data-puts]");
    if (put) {
      const into = draft().elements[put.dataset.puts];
      into.value = put.dataset.value;
      into.focus();
      save(draft());
    }
    const settles = event.target.closest("[data-settles]");
    if (settles) {
      const prefix = settles.dataset.settles;
      draft().elements[prefix + "id"].value = settles.dataset.id;
      draft().elements[prefix + "version"].value = settles.dataset.version;
      save(draft());
    }
    if (event.target.closest("[data-forgets]") && draft()) kept.forget(place(draft()));
  });

  // a click on "send" carries all that is typed, so the saving that typing asked for would only take its question away
  body.addEventListener("htmx:beforeRequest", (event) => {
    if (event.detail.elt === draft() && draft().dataset.asked) event.preventDefault();
  });
  body.addEventListener("htmx:beforeSwap", (event) => {
    const cause = event.detail.requestConfig.triggeringEvent;
    // a step that was asked for anew by the timeline takes away neither what was typed meanwhile nor the question before sending
    if (cause && cause.type === "restep" && event.detail.target.dataset.typed) event.detail.shouldSwap = false;
    if (event.detail.xhr.status === 409 && event.detail.xhr.responseText.includes('id="clash"')) {
      event.detail.shouldSwap = true;
      event.detail.isError = false;
      event.detail.target = document.getElementById("clash");
      if (draft()) delete draft().dataset.asked;
    }
  });
  // two texts are a decision to make: they are brought in view, above what is fixed at the bottom
  body.addEventListener("htmx:afterSwap", () => {
    const clash = document.querySelector("#clash[role=alert]:not([data-seen])");
    if (!clash) return;
    clash.dataset.seen = "yes";
    clash.scrollIntoView({ block: "start" });
  });
  body.addEventListener("htmx:afterRequest", (event) => {
    const form = draft();
    const saved = event.detail.elt === form || event.detail.elt.id === "send" || event.detail.elt.id === "sure";
    if (!form || !saved) return;
    if (event.detail.successful) {
      kept.forget(place(form));
      delete form.dataset.unsaved;
      form.querySelector(".restored").hidden = true;
    } else {
      delete form.dataset.asked;
      form.dataset.unsaved = event.detail.xhr.status === 0 ? "yes" : "";
    }
  });
  // the server is there again: what it did not get goes without another word typed
  body.addEventListener("reached", () => {
    const form = draft();
    if (!form || !form.dataset.unsaved) return;
    delete form.dataset.unsaved;
    save(form);
  });

  // what did not reach the server before a reload is put back and saved, under the version it was typed on
  function restore() {
    const form = draft();
    if (!form || form.dataset.restored) return;
    form.dataset.restored = "yes";
    const before = kept.read(place(form));
    if (!before) return;
    const changed = Object.entries(before).filter(([name, value]) => form.elements[name] && form.elements[name].value !== value);
    changed.forEach(([name, value]) => {
      const into = form.elements[name];
      into.value = value;
      if (into.closest("details")) into.closest("details").open = true;
    });
    if (changed.length === 0) return kept.forget(place(form));
    form.querySelector(".restored").hidden = false;
    save(form);
  }
  body.addEventListener("htmx:afterSettle", restore);
  restore();
})();
