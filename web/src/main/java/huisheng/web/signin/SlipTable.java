package huisheng.web.signin;

import huisheng.kernel.Clock;
import huisheng.signin.ActivationSlip;
import huisheng.web.kernel.Words;
import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Slips as CSV (RFC 4180), with the mark that tells spreadsheets it is UTF-8. No cell is ever read as a formula. */
record SlipTable(List<ActivationSlip> slips, Locale locale) {
    private static final String FORMULA = "=+-@\t\r";

    void write(Writer out) throws IOException {
        out.write('\uFEFF');
        out.write(line(Stream.of("number", "name", "code", "until").map(this::word)));
        for (var slip : slips) {
            var until = LocalDate.ofInstant(slip.until(), Clock.ZONE).toString();
            out.write(line(Stream.of(slip.number(), slip.name(), slip.code(), until)));
        }
    }

    private String word(String column) {
        return Words.of("signin", "activation.csv." + column, List.of(), locale);
    }

    private static String line(Stream<String> cells) {
        return cells.map(SlipTable::cell).collect(Collectors.joining(",")) + "\r\n";
    }

    private static String cell(String text) {
        var safe = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return "\"" + safe.replace("\"", "\"\"") + "\"";
    }
}
