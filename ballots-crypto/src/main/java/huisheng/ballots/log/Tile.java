package huisheng.ballots.log;

import huisheng.ballots.group.MalformedEncoding;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A row of up to 256 neighbouring hashes that is published as one file (C2SP tlog-tiles). On level 0 they are leaves; on
 * level l each is the hash of a complete subtree of 256^l leaves.
 *
 * @param level from 0 to 63
 * @param index of the tile on its level, from 0
 * @param width hashes in the tile, 1 to 256; fewer than 256 only at the right edge of the tree
 */
public record Tile(int level, long index, int width) {
    public static final int FULL = 256;
    private static final Pattern PATH =
            Pattern.compile("tile/(0|[1-9][0-9]?)/((?:x[0-9]{3}/)*[0-9]{3})(?:\\.p/([1-9][0-9]{0,2}))?");

    public Tile {
        if (level < 0 || level > 63 || index < 0 || width < 1 || width > FULL) {
            throw new IllegalArgumentException("no such tile");
        }
    }

    /** Where the tile is served, relative to the log's prefix. */
    public String path() {
        return "tile/" + level + "/" + number(index) + (width == FULL ? "" : ".p/" + width);
    }

    /** Where the bundle of entries under a tile of level 0 is served. */
    public String entriesPath() {
        if (level != 0) {
            throw new IllegalStateException("entries lie under level 0");
        }
        return "tile/entries/" + number(index) + (width == FULL ? "" : ".p/" + width);
    }

    /** The index in groups of three digits, all but the last behind an x. */
    private static String number(long index) {
        StringBuilder number = new StringBuilder(String.format("%03d", index % 1000));
        for (long rest = index / 1000; rest > 0; rest /= 1000) {
            number.insert(0, String.format("x%03d/", rest % 1000));
        }
        return number.toString();
    }

    /** Reads a path; only the one spelling that {@link #path()} writes is one. */
    public static Tile decode(String path) throws MalformedEncoding {
        Matcher parts = PATH.matcher(path);
        if (parts.matches()) {
            int level = Integer.parseInt(parts.group(1));
            String digits = parts.group(2).replaceAll("[x/]", "").replaceFirst("^0+(?=[0-9])", "");
            int width = parts.group(3) == null ? FULL : Integer.parseInt(parts.group(3));
            if (level < 64 && width <= FULL) {
                Tile tile = new Tile(level, Line.number(digits), width);
                if (tile.path().equals(path)) {
                    return tile;
                }
            }
        }
        throw new MalformedEncoding("no path of a tile");
    }

    /** All tiles of a tree of that size, level by level. */
    public static List<Tile> of(long size) {
        return between(0, size);
    }

    /** The tiles that a tree of {@code newSize} has and one of {@code oldSize} had not, or not as wide. */
    public static List<Tile> between(long oldSize, long newSize) {
        List<Tile> tiles = new ArrayList<>();
        for (int level = 0; level < 8 && newSize >> 8 * level > 0; level++) {
            long before = oldSize >> 8 * level;
            long now = newSize >> 8 * level;
            if (before == now) {
                continue;
            }
            for (long index = before / FULL; index * FULL < now; index++) {
                tiles.add(new Tile(level, index, (int) Math.min(FULL, now - index * FULL)));
            }
        }
        return tiles;
    }

    /** The bytes to publish: the hashes one after the other. */
    public byte[] content(Hashes hashes) throws MalformedEncoding {
        ByteArrayOutputStream content = new ByteArrayOutputStream(width * TreeHash.LENGTH);
        for (int i = 0; i < width; i++) {
            content.writeBytes(hashes.at(8 * level, index * FULL + i).bytes());
        }
        return content.toByteArray();
    }
}
