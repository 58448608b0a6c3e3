package huisheng.notification;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.util.Map;
import java.util.Properties;

/**
 * Hands letters to the mail server, in no transaction. Where STARTTLS is asked for nothing goes in the clear, the certificate must
 * bear the server's own name, and a server that does not answer holds nobody up for long.
 */
@ApplicationScoped
class PostOffice {
    private static final Map<String, String> WARY = Map.of(
            "mail.smtp.connectiontimeout", "10000",
            "mail.smtp.timeout", "20000",
            "mail.smtp.writetimeout", "20000",
            "mail.smtp.ssl.checkserveridentity", "true");

    @Resource(lookup = "java:jboss/mail/Huisheng")
    private Session session;

    @Inject
    private MailSettings settings;

    void send(ReadyLetter letter) throws MessagingException {
        var wary = wary();
        var message = message(wary, letter);
        try (var transport = wary.getTransport("smtp")) {
            if (settings.user().isEmpty()) transport.connect();
            else transport.connect(settings.user(), settings.password());
            transport.sendMessage(message, message.getAllRecipients());
        }
    }

    private Session wary() {
        var properties = new Properties();
        properties.putAll(session.getProperties());
        properties.putAll(WARY);
        var starttls = properties.getProperty("mail.smtp.starttls.enable", "false");
        properties.setProperty("mail.smtp.starttls.required", starttls);
        return Session.getInstance(properties);
    }

    private MimeMessage message(Session session, ReadyLetter letter) throws MessagingException {
        var message = new MimeMessage(session);
        message.setFrom();
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(letter.address(), true));
        message.setSubject(letter.words().subject(), "UTF-8");
        message.setText(letter.words().text(), "UTF-8");
        // No answer by a machine is wanted (RFC 3834), and a second try is the same letter.
        message.setHeader("Auto-Submitted", "auto-generated");
        message.saveChanges();
        message.setHeader(
                "Message-ID",
                "<letter-" + letter.id() + "@" + URI.create(settings.site()).getHost() + ">");
        return message;
    }
}
