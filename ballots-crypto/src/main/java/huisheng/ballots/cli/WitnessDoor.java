package huisheng.ballots.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import huisheng.ballots.log.CheckpointSubmission;
import huisheng.ballots.log.Witness;
import huisheng.ballots.log.WitnessAnswer;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The witness over HTTP, by the server that comes with Java. One request is judged at a time; a slow or long one is cut off. */
final class WitnessDoor implements AutoCloseable {
    private static final int READERS = 8;
    private static final int WAITING = 64;

    private final HttpServer server;
    private final ExecutorService readers = Executors.newFixedThreadPool(READERS);
    private final Witness witness;
    private final WitnessFile seen;
    private final PrintWriter out;

    WitnessDoor(InetSocketAddress address, Witness witness, WitnessFile seen, PrintWriter out) throws IOException {
        this.witness = witness;
        this.seen = seen;
        this.out = out;
        limitTime();
        server = HttpServer.create(address, WAITING);
        server.createContext("/", this::take);
        server.setExecutor(readers);
        server.start();
    }

    /** Seconds for a request to arrive and for its answer to leave; read by the server when its first one is made. */
    private static void limitTime() {
        for (String limit : new String[] {"maxReqTime", "maxRspTime"}) {
            String property = "sun.net.httpserver." + limit;
            if (System.getProperty(property) == null) System.setProperty(property, "10");
        }
    }

    String address() {
        InetSocketAddress bound = server.getAddress();
        String host = bound.getAddress().getHostAddress();
        return (host.contains(":") ? "[" + host + "]" : host) + ":" + bound.getPort();
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            boolean posts = exchange.getRequestMethod().equals("POST");
            if (path.equals("/add-checkpoint") && posts) {
                judge(exchange);
            } else if (path.equals("/add-checkpoint")) {
                exchange.getResponseHeaders().set("Allow", "POST");
                send(exchange, 405, WitnessAnswer.TEXT, "checkpoints are posted here\n");
            } else if (path.equals("/key")) {
                send(exchange, 200, WitnessAnswer.TEXT, witness.verifier().encode() + "\n");
            } else {
                send(exchange, 404, WitnessAnswer.TEXT, "there is nothing here\n");
            }
        }
    }

    private void judge(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readNBytes(CheckpointSubmission.LONGEST + 1);
        if (body.length > CheckpointSubmission.LONGEST) {
            send(exchange, 413, WitnessAnswer.TEXT, "longer than any request\n");
            return;
        }
        WitnessAnswer answer;
        try {
            synchronized (seen) {
                answer = witness.answer(body, seen, Instant.now().getEpochSecond());
            }
        } catch (RuntimeException e) {
            say("nothing was cosigned: " + e.getMessage());
            send(exchange, 500, WitnessAnswer.TEXT, "nothing was cosigned\n");
            return;
        }
        if (answer instanceof WitnessAnswer.Declined declined && declined.status() != 404) {
            say("declined: " + answer.body().strip());
        }
        send(exchange, answer.status(), answer.contentType(), answer.body());
    }

    private void say(String what) {
        out.println(Instant.now() + " " + Plain.line(what));
        out.flush();
    }

    private static void send(HttpExchange exchange, int status, String type, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
        readers.shutdownNow();
    }
}
