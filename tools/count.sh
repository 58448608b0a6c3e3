# Sourced by check: the tests are counted from the reports of surefire and failsafe, over every module and database.

reports() { find "$top" -path '*/target/*-reports/*' -name 'TEST-*.xml' -not -path '*/node_modules/*' | LC_ALL=C sort; }

forget_reports() { rm -f "$top"/.run/check-*.log; reports | tr '\n' '\0' | xargs -0 -r rm -f; find "$top" -path '*/target/*-reports/*' -name 'failsafe-summary*.xml' -delete; }

# One line a test: outcome, where, reason. Reads the XML by its tags; a test without failure, error or skipped has passed.
outcomes() {
  reports | tr '\n' '\0' | xargs -0 -r awk '
    function attribute(name) {
      if (match($0, " " name "=\"[^\"]*\"")) return substr($0, RSTART + length(name) + 3, RLENGTH - length(name) - 4)
      return ""
    }
    FNR == 1 { database = FILENAME ~ /\/postgresql\// ? " (PostgreSQL)" : FILENAME ~ /\/h2\// ? " (H2)" : "" }
    /<testcase / {
      where = attribute("classname") "." attribute("name") database
      outcome = "passed"
      reason = ""
      if ($0 ~ /\/>[ \t\r]*$/ && $0 !~ /<(failure|error|skipped)/) { print outcome "\t" where "\t"; next }
    }
    /<(failure|error)[ >]/ && outcome != "" { outcome = "failed"; reason = attribute("message"); if (reason == "") reason = attribute("type") }
    /<skipped/ && outcome != "" {
      outcome = "skipped"
      reason = attribute("message")
      # A failed assumption writes its words into the text, before the stack.
      if (reason == "" && match($0, "Assumption failed: ")) reason = substr($0, RSTART + RLENGTH)
      if (reason == "") reason = "no reason given"
    }
    /<\/testcase>/ && outcome != "" { print outcome "\t" where "\t" reason; outcome = "" }
  '
}

# The elections that were exchanged with other implementations, in the same form.
exchanged() {
  [ -f "$top/.run/check-interop.log" ] || return 0
  awk '/, (made|written) by / { where = $0 } / equal( \([0-9]+ s\))?$/ { print "passed\tinterop " where "\t" } /DIFFERS/ { print "failed\tinterop " where "\tthe two programs differ" }' "$top/.run/check-interop.log"
}

# The plain last line, and before it what failed and why something was skipped.
conclude() {
  local all passed failed skipped
  all=$(outcomes; exchanged)
  passed=$(grep -c '^passed' <<<"$all" || true)
  failed=$(grep -c '^failed' <<<"$all" || true)
  skipped=$(grep -c '^skipped' <<<"$all" || true)
  grep '^failed' <<<"$all" | awk -F '\t' '{ print "FAILED  " $2 ": " substr($3, 1, 300) }' || true
  grep '^skipped' <<<"$all" | awk -F '\t' '{ print "SKIPPED " $2 ": " substr($3, 1, 300) }' || true
  if [ ${#broken[@]} -gt 0 ]; then
    grep -ahE '^\[ERROR\] ' "$top"/.run/check-*.log | head -n 20 >&2 || true
    say "BROKEN  a step ended with an error: ${broken[*]} (whole output in .run/check-*.log)"
    failed=$((failed + ${#broken[@]}))
  fi
  if [ "$passed" -eq 0 ]; then
    say "BROKEN  no test passed: nothing was tested"
    failed=$((failed + 1))
  fi
  say "$passed passed, $failed failed, $skipped skipped"
  [ "$failed" -eq 0 ]
}
