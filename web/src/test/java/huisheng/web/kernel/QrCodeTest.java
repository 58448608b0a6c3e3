package huisheng.web.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class QrCodeTest {
    private static final int SCALE = 4;
    private static final String CONTENT = "otpauth://totp/Huisheng:10002?secret=GEZDGNBVGY3TQOJQ&issuer=会声";

    @Test
    void the_picture_is_read_back_from_its_own_svg() throws Exception {
        var uri = QrCode.dataUri(CONTENT);
        assertTrue(uri.startsWith("data:image/svg+xml;base64,"));
        var svg = new String(Base64.getDecoder().decode(uri.substring(uri.indexOf(',') + 1)), StandardCharsets.UTF_8);
        assertEquals(CONTENT, read(svg));
    }

    /** Draws the path as a browser would and scans the drawing. */
    private static String read(String svg) throws Exception {
        var box = Pattern.compile("viewBox=\"0 0 (\\d+) ").matcher(svg);
        assertTrue(box.find());
        int size = Integer.parseInt(box.group(1)) * SCALE;
        var pixels = new int[size * size];
        java.util.Arrays.fill(pixels, 0xFFFFFF);
        var squares = Pattern.compile("M(\\d+) (\\d+)h1v1h-1z").matcher(svg);
        while (squares.find()) {
            int x = Integer.parseInt(squares.group(1)) * SCALE;
            int y = Integer.parseInt(squares.group(2)) * SCALE;
            for (int i = 0; i < SCALE * SCALE; i++) pixels[(y + i / SCALE) * size + x + i % SCALE] = 0;
        }
        var source = new RGBLuminanceSource(size, size, pixels);
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(source)))
                .getText();
    }
}
