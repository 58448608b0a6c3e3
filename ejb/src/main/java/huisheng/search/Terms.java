package huisheng.search;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.lucene.analysis.cn.smart.HMMChineseTokenizer;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * Cuts a text into terms. Letters and digits make a term as they stand, in NFKC and small letters. Chinese is cut into
 * words by Lucene's tokenizer; a word of two characters is a term, a longer one is kept as its pairs, a single character
 * also in pairs with its neighbours. The tokenizer cuts by context, a query has less of it than a text, and so the pairs
 * see to it that a word is found however the two were cut.
 */
final class Terms {
    /** Characters of a text that are read; what stands behind is not found. */
    static final int TEXT = 200_000;
    /** Terms that one thing has at most. */
    static final int PER_TEXT = 4_000;
    /** Characters of a query that are read, and terms that are asked for. */
    static final int QUERY = 300;

    static final int PER_QUERY = 12;
    /** The same of what is being typed. */
    static final int TYPED = 1_000;

    static final int PER_TYPED = 60;
    private static final int WORD = 64;
    // The tokenizer weighs all cuts of a sentence against each other; a run without end would cost without end.
    private static final int RUN = 120;
    /** Left out of a query that says anything else; in a sentence they are not what is looked for. */
    private static final String SMALL_WORDS = "的了和是在我有就不也都与及或把被对从为这那吗呢吧啊请";

    private Terms() {}

    /** What is kept of a text, each term once. */
    static Set<String> ofText(Collection<String> texts) {
        var terms = new LinkedHashSet<String>();
        for (var text : texts) read(text, TEXT, terms::add, words -> pairsKept(words, terms));
        return first(terms, PER_TEXT);
    }

    /** What a text that is still being typed has in common with others: as a text, but not endlessly many. */
    static Set<String> ofTyped(String typed) {
        var terms = new LinkedHashSet<String>();
        read(typed, TYPED, terms::add, words -> pairsKept(words, terms));
        return first(terms, PER_TYPED);
    }

    /** What a query asks for; every term of it is to stand in a text. */
    static Set<String> ofQuery(String query) {
        var terms = new LinkedHashSet<String>();
        var small = new LinkedHashSet<String>();
        read(query, QUERY, terms::add, words -> pairsAsked(words, terms, small));
        return first(terms.isEmpty() ? small : terms, PER_QUERY);
    }

    private static Set<String> first(Set<String> terms, int limit) {
        return terms.size() <= limit
                ? terms
                : new LinkedHashSet<>(terms.stream().limit(limit).toList());
    }

    private static void read(String typed, int limit, Consumer<String> word, Consumer<List<String>> chinese) {
        if (typed == null) return;
        var text = normal(typed.substring(0, Math.min(limit, typed.length())));
        for (int at = 0; at < text.length(); ) {
            int end = at;
            if (isCut(text.codePointAt(at))) {
                while (end < text.length() && end - at < RUN && isCut(text.codePointAt(end))) end++;
                chinese.accept(words(text.substring(at, end)));
                // The next stretch begins with the last character of this one, so that no pair is lost between them.
                if (end - at == RUN && end < text.length() && isCut(text.codePointAt(end))) end--;
            } else if (isPartOfWord(text.codePointAt(at))) {
                boolean alone = isIdeograph(text.codePointAt(at));
                do end += Character.charCount(text.codePointAt(end));
                while (!alone && end < text.length() && end - at < WORD && continues(text.codePointAt(end)));
                word.accept(text.substring(at, end));
            } else end = at + Character.charCount(text.codePointAt(at));
            at = end;
        }
    }

    private static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    /** Characters that the tokenizer's dictionary knows. */
    private static boolean isCut(int codePoint) {
        return codePoint >= 0x4E00 && codePoint <= 0x9FA5;
    }

    private static boolean isIdeograph(int codePoint) {
        return Character.isIdeographic(codePoint);
    }

    private static boolean isPartOfWord(int codePoint) {
        return Character.isLetterOrDigit(codePoint);
    }

    private static boolean continues(int codePoint) {
        int type = Character.getType(codePoint);
        boolean mark = type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
        return mark || isPartOfWord(codePoint) && !isIdeograph(codePoint);
    }

    private static List<String> words(String run) {
        var words = new ArrayList<String>();
        int done = 0;
        try (var tokens = new HMMChineseTokenizer()) {
            var offset = tokens.addAttribute(OffsetAttribute.class);
            tokens.setReader(new StringReader(run));
            tokens.reset();
            while (tokens.incrementToken()) {
                for (; done < offset.startOffset(); done++) words.add(run.substring(done, done + 1));
                if (offset.endOffset() > done) words.add(run.substring(done, offset.endOffset()));
                done = Math.max(done, offset.endOffset());
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (; done < run.length(); done++) words.add(run.substring(done, done + 1));
        return words;
    }

    private static void pairsKept(List<String> words, Set<String> terms) {
        for (int i = 0; i < words.size(); i++) {
            var word = words.get(i);
            for (int at = 0; at + 2 <= word.length(); at++) terms.add(word.substring(at, at + 2));
            if (word.length() > 1) continue;
            terms.add(word);
            if (i > 0) terms.add(last(words.get(i - 1)) + word);
            if (i + 1 < words.size()) terms.add(word + words.get(i + 1).charAt(0));
        }
    }

    /** Pairs that lie inside a word, whichever way a text was cut around it. */
    private static void pairsAsked(List<String> words, Set<String> terms, Set<String> small) {
        for (int i = 0; i < words.size(); i++) {
            var word = words.get(i);
            for (int at = 0; at + 2 <= word.length(); at += 2) terms.add(word.substring(at, at + 2));
            if (word.length() > 1) terms.add(word.substring(word.length() - 2));
            else (SMALL_WORDS.contains(word) ? small : terms).add(withNeighbour(words, i));
        }
    }

    private static String withNeighbour(List<String> words, int i) {
        if (i > 0) return last(words.get(i - 1)) + words.get(i);
        return i + 1 < words.size() ? words.get(i) + words.get(i + 1).charAt(0) : words.get(i);
    }

    private static String last(String word) {
        return word.substring(word.length() - 1);
    }
}
