package huisheng.ballots.record;

import huisheng.ballots.group.MalformedEncoding;
import huisheng.ballots.wire.Json;
import huisheng.ballots.wire.JsonLimits;
import huisheng.ballots.wire.JsonParser;
import huisheng.ballots.wire.Members;
import java.util.Arrays;

/** First entry of an archive: its version and the second (since 1970) that every entry bears as its time. */
public record ArchiveHeader(long timestamp, boolean timestampIsText) {
    static final String NAME = "BELENIOS";
    public static final int VERSION = 1;

    public static ArchiveHeader at(long secondsSince1970) {
        return new ArchiveHeader(secondsSince1970, true);
    }

    public byte[] bytes() {
        Json time = timestampIsText ? Json.of(Long.toString(timestamp)) : Json.of(timestamp);
        return Json.object()
                .put("version", VERSION)
                .put("timestamp", time)
                .build()
                .canonical();
    }

    static ArchiveHeader decode(byte[] bytes) throws MalformedEncoding {
        Members members = Members.of(JsonParser.parse(bytes, JsonLimits.SMALL));
        int version = members.take("version").asInt();
        if (version != VERSION) throw new MalformedEncoding("archive version " + version + " is not known");
        Json time = members.take("timestamp");
        members.end(true);
        String digits = time instanceof Json.Num number ? number.literal() : time.asText();
        if (!digits.matches("0|[1-9][0-9]{0,9}")) throw new MalformedEncoding("timestamp is not a number of seconds");
        ArchiveHeader header = new ArchiveHeader(Long.parseLong(digits), time instanceof Json.Str);
        if (header.timestamp >= 1L << 33 || !Arrays.equals(header.bytes(), bytes)) {
            throw new MalformedEncoding("archive header is not in canonical form");
        }
        return header;
    }
}
