package dev.vestnik.statuspage.front;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.EmptyHttpHeaders;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.timeout.IdleStateEvent;
import io.netty.util.ReferenceCountUtil;
import java.util.Locale;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * Answers known paths right after the codec. Whatever is not plainly a bodiless GET or HEAD of a prepared path goes on to
 * the framework, and while one such answer is owed all that follow on the connection go there too, so order is kept.
 */
final class FrontHandler extends ChannelDuplexHandler {

    private final Shelf shelf;
    private final LongAdder answered;

    private int owedBeyond;
    private boolean swallowing;
    private boolean closing;
    private boolean answeredInThisRead;
    private boolean waitingToWrite;

    FrontHandler(Shelf shelf, LongAdder answered) {
        this.shelf = shelf;
        this.answered = answered;
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
        if (closing) {
            ReferenceCountUtil.release(message);
        } else if (message instanceof HttpRequest request) {
            read(ctx, request);
        } else if (swallowing) {
            swallowing = !(message instanceof LastHttpContent);
            ReferenceCountUtil.release(message);
        } else {
            ctx.fireChannelRead(message);
        }
    }

    private void read(ChannelHandlerContext ctx, HttpRequest request) {
        var answer = owedBeyond == 0 && isPlain(request)
                ? shelf.find(request.uri(), request.headers().get(HttpHeaderNames.ACCEPT_LANGUAGE))
                : null;
        if (answer == null) {
            owedBeyond++;
            ctx.fireChannelRead(request);
        } else {
            swallowing = !(request instanceof LastHttpContent);
            answer(ctx, request, answer);
            ReferenceCountUtil.release(request);
        }
    }

    private static boolean isPlain(HttpRequest request) {
        var headers = request.headers();
        return request.decoderResult().isSuccess()
                && request.protocolVersion().equals(HttpVersion.HTTP_1_1)
                && (request.method().equals(HttpMethod.GET) || request.method().equals(HttpMethod.HEAD))
                && !headers.contains(HttpHeaderNames.CONTENT_LENGTH)
                && !headers.contains(HttpHeaderNames.TRANSFER_ENCODING)
                && !headers.contains(HttpHeaderNames.UPGRADE)
                && !headers.contains(HttpHeaderNames.EXPECT)
                && headers.getAll(HttpHeaderNames.HOST).size() == 1;
    }

    private void answer(ChannelHandlerContext ctx, HttpRequest request, Prepared prepared) {
        var headers = request.headers();
        var variant = Asked.gzip(headers.get(HttpHeaderNames.ACCEPT_ENCODING)) ? prepared.gzip() : prepared.identity();
        var unchanged = Asked.has(headers.get(HttpHeaderNames.IF_NONE_MATCH), variant.etag());
        closing = isLast(headers.get(HttpHeaderNames.CONNECTION));
        var response = unchanged
                ? response(
                        HttpResponseStatus.NOT_MODIFIED, closing ? variant.unchangedLast() : variant.unchanged(), null)
                : response(
                        HttpResponseStatus.OK,
                        closing ? variant.foundLast() : variant.found(),
                        request.method().equals(HttpMethod.HEAD) ? null : variant);
        answered.increment();
        answeredInThisRead = true;
        if (closing) {
            ctx.writeAndFlush(response).addListener(ChannelFutureListener.CLOSE);
        } else {
            ctx.write(response, ctx.voidPromise());
        }
    }

    private static boolean isLast(@Nullable String connection) {
        return connection != null
                && !connection.equalsIgnoreCase("keep-alive")
                && connection.toLowerCase(Locale.ROOT).contains("close");
    }

    private static HttpResponse response(HttpResponseStatus status, HttpHeaders headers, @Nullable Variant body) {
        return new DefaultFullHttpResponse(
                HttpVersion.HTTP_1_1,
                status,
                body == null ? Unpooled.EMPTY_BUFFER : body.body().duplicate(),
                headers,
                EmptyHttpHeaders.INSTANCE);
    }

    // the framework asks for more only after its own answers, so after ours it is asked for here; not from a reader who
    // sends without reading, for whom answers would pile up
    @Override
    public void channelReadComplete(ChannelHandlerContext ctx) {
        if (answeredInThisRead) {
            answeredInThisRead = false;
            ctx.flush();
            waitingToWrite = !ctx.channel().isWritable();
            if (!waitingToWrite && !closing) {
                ctx.read();
            }
        }
        ctx.fireChannelReadComplete();
    }

    @Override
    public void channelWritabilityChanged(ChannelHandlerContext ctx) {
        if (waitingToWrite && ctx.channel().isWritable()) {
            waitingToWrite = false;
            ctx.read();
        }
        ctx.fireChannelWritabilityChanged();
    }

    @Override
    public void write(ChannelHandlerContext ctx, Object message, ChannelPromise promise) {
        if (message instanceof LastHttpContent && !isInterim(message) && owedBeyond > 0) {
            owedBeyond--;
        }
        ctx.write(message, promise);
    }

    private static boolean isInterim(Object message) {
        return message instanceof HttpResponse response
                && response.status().codeClass() == HttpStatusClass.INFORMATIONAL;
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext ctx, Object event) {
        if (event instanceof IdleStateEvent && owedBeyond == 0) {
            ctx.close();
        } else {
            ctx.fireUserEventTriggered(event);
        }
    }
}
