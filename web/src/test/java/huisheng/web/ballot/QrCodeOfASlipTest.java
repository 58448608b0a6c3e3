package huisheng.web.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the registrar's browser draws is read back by a scanner that others wrote. */
class QrCodeOfASlipTest {
    private static final String SIGNS = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
    private static final int SCALE = 4;
    private static final int QUIET_ZONE = 4;
    private static final int CODES = 300;

    @TempDir
    private Path folder;

    @Test
    void codes_of_every_length_that_fits_are_read_back() throws Exception {
        var texts = new ArrayList<String>();
        for (int length = 1; length <= 106; length++) texts.add("x".repeat(length));
        var random = new Random(20261123);
        for (int i = 0; i < CODES; i++) texts.add(code(random));
        var drawn = draw(texts);
        assertThat(drawn).hasSameSizeAs(texts);
        for (int i = 0; i < texts.size(); i++) assertThat(read(drawn.get(i))).isEqualTo(texts.get(i));
    }

    @Test
    void a_slip_that_was_folded_over_its_code_is_still_read() throws Exception {
        var text = code(new Random(7));
        var rows = draw(List.of(text)).get(0);
        for (int x = 9; x < 12; x++) rows[12] = flipped(rows[12], x);
        assertThat(read(rows)).isEqualTo(text);
    }

    private static String flipped(String row, int x) {
        return row.substring(0, x) + (row.charAt(x) == '1' ? '0' : '1') + row.substring(x + 1);
    }

    private static String code(Random random) {
        var code = new StringBuilder();
        for (int i = 0; i < 22; i++) code.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
        return code.insert(16, '-').insert(11, '-').insert(5, '-').toString();
    }

    /** As the module of the page draws them, under Node: rows of 0 and 1, the rows of a code separated by blanks. */
    private List<String[]> draw(List<String> texts) throws IOException, InterruptedException {
        assumeTrue(hasNode(), "node is not installed, so the module of the page was not run");
        var module = folder.resolve("qr.mjs");
        Files.copy(Path.of("src/main/webapp/booth/qr.js"), module);
        var script = folder.resolve("draw.mjs");
        Files.writeString(
                script,
                "import { qrCode } from './qr.mjs';\nimport { readFileSync } from 'node:fs';\n"
                        + "for (const text of readFileSync(process.argv[2], 'utf8').split('\\n'))\n"
                        + "  console.log(qrCode(text).map((row) => row.join('')).join(' '));\n");
        var given = Files.writeString(folder.resolve("texts"), String.join("\n", texts));
        var node = new ProcessBuilder("node", script.toString(), given.toString())
                .redirectErrorStream(true)
                .start();
        var said = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(node.waitFor()).as(said).isZero();
        return said.lines().map(line -> line.split(" ")).toList();
    }

    private static boolean hasNode() throws InterruptedException {
        try {
            return new ProcessBuilder("node", "--version").start().waitFor() == 0;
        } catch (IOException absent) {
            return false;
        }
    }

    private static String read(String[] rows) throws Exception {
        int size = (rows.length + 2 * QUIET_ZONE) * SCALE;
        var pixels = new int[size * size];
        Arrays.fill(pixels, 0xFFFFFF);
        for (int y = 0; y < rows.length; y++)
            for (int x = 0; x < rows.length; x++)
                if (rows[y].charAt(x) == '1')
                    for (int i = 0; i < SCALE * SCALE; i++)
                        pixels[((y + QUIET_ZONE) * SCALE + i / SCALE) * size + (x + QUIET_ZONE) * SCALE + i % SCALE] =
                                0;
        var picture = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(size, size, pixels)));
        return new QRCodeReader()
                .decode(picture, Map.of(DecodeHintType.PURE_BARCODE, true))
                .getText();
    }
}
