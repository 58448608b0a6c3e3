package huisheng.journey;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * A real SMTP server for the application under test, beside it in the process of the tests, and a door at which
 * tests inside the server ask for what was caught ({@link CaughtLetters}).
 */
public class MailCatcher implements LauncherSessionListener {
    private GreenMail caught;
    private HttpServer door;
    private int port;

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        try {
            port = freePort();
            stand();
            door = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            door.createContext("/", this::answer);
            door.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        int web = 8080 + Integer.getInteger("it.offset", 3000);
        System.setProperty(
                "it.mail.arguments",
                "-Dhuisheng.mail.host=127.0.0.1 -Dhuisheng.mail.port=" + port
                        + " -Dhuisheng.mail.from=union@example.org -Dhuisheng.address=http://localhost:" + web
                        + " -Dit.mail.door=http://127.0.0.1:"
                        + door.getAddress().getPort());
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        door.stop(0);
        caught.stop();
    }

    private void answer(HttpExchange asked) throws IOException {
        var words = switch (asked.getRequestURI().getPath()) {
            case "/stop" -> {
                caught.stop();
                yield "";
            }
            case "/start" -> {
                stand();
                yield "";
            }
            default -> letters(asked.getRequestURI().getQuery());
        };
        var bytes = words.getBytes(StandardCharsets.UTF_8);
        asked.sendResponseHeaders(200, bytes.length == 0 ? -1 : bytes.length);
        asked.getResponseBody().write(bytes);
        asked.close();
    }

    private void stand() {
        if (caught != null && caught.isRunning()) return;
        caught = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        caught.start();
    }

    private String letters(String address) {
        return Stream.of(caught.getReceivedMessages())
                .filter(one -> to(one).contains(address))
                .map(MailCatcher::written)
                .collect(Collectors.joining(CaughtLetters.BETWEEN));
    }

    private static String to(MimeMessage message) {
        try {
            return message.getHeader("To", ",");
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String written(MimeMessage message) {
        try {
            return "From: " + message.getHeader("From", ",") + "\nMessage-ID: " + message.getMessageID() + "\nSubject: "
                    + message.getSubject() + "\n\n" + message.getContent();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
