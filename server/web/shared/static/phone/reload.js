// For browsers that know no modules: the page as it is now, again and again.
setTimeout(function () {
  location.reload();
}, 20000);
