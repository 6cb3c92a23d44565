/* Runs before everything, in every webview Excel ever had: ES5 only. It either loads the pane or leaves words that explain. */
(function () {
  "use strict";
  var place = document.getElementById("pane");
  var agent = navigator.userAgent;

  function explain(id) {
    var notice = document.getElementById(id);
    place.style.display = "none";
    if (notice) notice.style.display = "block";
  }

  /* The last line is the newest thing our scripts use; a webview that has it has the rest. */
  function canRun() {
    if (/Trident\/|MSIE |Edge\//.test(agent)) return false;
    if (!window.Promise || !window.fetch || !window.CSS || !window.AbortController) return false;
    return typeof Array.prototype.toSorted === "function";
  }

  function load(addresses) {
    var address = addresses.shift();
    if (!address) return;
    var script = document.createElement("script");
    script.src = address;
    script.onload = function () {
      load(addresses);
    };
    script.onerror = function () {
      explain("not-loaded");
    };
    document.head.appendChild(script);
  }

  if (canRun()) load(place.getAttribute("data-scripts").split(" "));
  else explain("too-old");
})();
